namespace LawBot.Questions;

/// <summary>What sort of quantity is asked for.</summary>
public enum QuantityKind
{
    /// <summary>A count of anything.</summary>
    Count,

    /// <summary>A percentage.</summary>
    Rate,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A time: 时限, 几天.</summary>
    Duration,
}

/// <summary>One number that a question asks for.</summary>
/// <param name="Name">It in the user's own words, as messages name it.</param>
/// <param name="Words">Folded words that say what is counted, verbs included; words of asking are blanks.</param>
/// <param name="Context">Folded words of the rest of the question, or of the one before, which may say what the short one leaves out.</param>
/// <param name="Kind">What sort of quantity; null where the wording leaves it open (二审行政案件).</param>
public sealed record AskedFigure(string Name, string Words, string Context, QuantityKind? Kind)
{
    /// <summary>The measure word of the question (件, 人, 次); null when it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Classes of the verbs that it names, left to right; empty when none.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>The last character of a verb before 了多少 that no table has (招了多少人); empty elsewhere.</summary>
    public string Verb { get; init; } = "";

    /// <summary>True when only a verb is said of it (办了多少): then it is of the thing of the number before it.</summary>
    public bool IsVerbAlone { get; init; }

    /// <summary>The thing counted where it stands behind the word of asking (多少起案子); empty elsewhere.</summary>
    public string Thing { get; init; } = "";

    /// <summary>The noun right behind the word of asking, without what is said of it (几个老党员当调解员: 老党员); empty elsewhere.</summary>
    public string Counted { get; init; } = "";

    /// <summary>The part of something that is asked for (法律援助里头农民工案件: 农民工案件); empty elsewhere.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>The name of a rate as asked (纠错率); null elsewhere.</summary>
    public string? Rate { get; init; }

    /// <summary>The classes of the outcomes whose share is asked for without the name of a rate (办结了几成); empty elsewhere.</summary>
    public IEnumerable<string> Outcomes => Kind == QuantityKind.Rate && Rate is null
        ? Actions.Where(a => ActionWords.ActionsIn(a) is [{ Kind: ActionKind.Part }]) : [];

    /// <summary>True when it is asked by 多少 or 几, which ask for no share and no time.</summary>
    public bool IsHowMany { get; init; }

    /// <summary>True when a change is asked for and not a level: 同比, 增长了多少.</summary>
    public bool WantsChange { get; init; }

    /// <summary>True when that change must be stated itself, since of no place there are two reports to compare.</summary>
    public bool IsStatedChange { get; init; }
}
