namespace LawBot.Answers.Grounding;

/// <summary>Which measure words count the same things.</summary>
internal static class MeasureKinds
{
    private static readonly string[][] Kinds =
    [
        ["件", "起", "宗", "例", "桩", "件次"],
        ["人", "名", "位"],
        ["次", "回"],
        ["场", "场次"],
        ["条", "条次"],
        ["家", "户"],
        ["天", "日"],
        ["期", "期次"],
    ];

    // What 个 may stand for: things and cases; never occasions, persons by attendance, money, time or shares.
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "件", "起", "宗", "例", "桩", "人", "名", "位", "家", "所", "处", "项", "条", "部", "支", "种", "类", "座", "台", "套", "村", "镇", "乡", "县", "区", "街道", "社区", "单位", "部门",
    };

    /// <summary>True when both count the very same things, so that they may be added and compared.</summary>
    internal static bool Same(string a, string b) => a == b || Kinds.Any(k => k.Contains(a) && k.Contains(b));

    /// <summary>True when one is 个 and the other counts things.</summary>
    internal static bool CountAlike(string a, string b) =>
        (a == "个" && General.Contains(b)) || (b == "个" && General.Contains(a));
}
