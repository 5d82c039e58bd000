namespace LawBot.Reports.Checks;

/// <summary>What people are told of numbers that do not agree and of words that were read doubtfully.</summary>
internal static class ConsistencyMessages
{
    /// <summary>A part is larger than its whole.</summary>
    public static string PartIsLarger(string part, string whole) => $"“{part}”是“{whole}”的一部分，却比它大。";

    /// <summary>The parts do not make up the whole.</summary>
    public static string PartsDiffer(string whole, string sum) => $"“{whole}”与其中各项之和{sum}不一致。";

    /// <summary>A total is not the sum of what stands before it.</summary>
    public static string TotalDiffers(string total, string sum) => $"“{total}”与前面各项之和{sum}不一致。";

    /// <summary>What was taken up and what was refused do not make up what came in.</summary>
    public static string IntakeDiffers(string received, string sum) => $"“{received}”与受理、不予受理之和{sum}不一致。";

    /// <summary>More was done than came in.</summary>
    public static string DoneExceedsReceived(string done, string received) => $"“{done}”多于“{received}”，而文中没有提到上年结转。";

    /// <summary>The share corrected does not follow from the outcomes.</summary>
    public static string CorrectionDiffers(string whole, string corrected, string share, string rate) => $"{whole}中纠错{corrected}，合{share}，与“{rate}”不一致。";

    /// <summary>A share does not follow from its counts.</summary>
    public static string ShareDiffers(string whole, string part, string share, string rate) => $"{whole}中的{part}合{share}，与“{rate}”不一致。";

    /// <summary>A change does not follow from its two levels.</summary>
    public static string ChangeDiffers(string from, string to, string change, string rate) => $"由{from}到{to}变化{change}，与“{rate}”不一致。";

    /// <summary>Numbers that are broken off.</summary>
    public static string BrokenNumbers(string named, int all, bool areMore) =>
        $"有的数字写得不完整或断开了,没有读作数字:{named}{(areMore ? $"等{all}处" : "")}。请对照原件。";

    /// <summary>Words that a recognised text may have wrong.</summary>
    public static string DoubtfulTerms(IEnumerable<(string Read, string Meant)> named, int all, bool areMore) =>
        $"可能认错了字:{string.Join("、", named.Select(f => $"“{f.Read}”(也许是“{f.Meant}”)"))}{(areMore ? $"等{all}处" : "")}。请对照原件。";
}
