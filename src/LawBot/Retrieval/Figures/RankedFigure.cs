namespace LawBot.Retrieval.Figures;

/// <summary>Why a figure may not be given as the one that was asked for, though it may stand among the nearest.</summary>
[Flags]
internal enum FigureConflicts
{
    /// <summary>Nothing speaks against it.</summary>
    None = 0,

    /// <summary>Another sort of quantity: people for money, a count for a rate.</summary>
    Kind = 1,

    /// <summary>Another measure: 场 for 人.</summary>
    Unit = 2,

    /// <summary>Another verb governs it: 收到 for 受理.</summary>
    Verb = 4,

    /// <summary>Another rate: 成功率 for 办结率.</summary>
    Rate = 8,

    /// <summary>It counts somebody else: 市本级 for 全市.</summary>
    Scope = 16,

    /// <summary>A target, or a threshold of a rule.</summary>
    Target = 32,

    /// <summary>A change for a level.</summary>
    Change = 64,

    /// <summary>A digit that recognition was not sure of.</summary>
    Doubtful = 128,

    /// <summary>The other of two things that reports tell apart: 二审 for 一审.</summary>
    Rival = 256,

    /// <summary>Another year than the report's.</summary>
    Year = 512,

    /// <summary>The verb asked for stands nowhere near, and no other one of its sort either.</summary>
    Unsaid = 1024,

    /// <summary>The question itself names it: 六大领域 when it is asked how many posts those have.</summary>
    Given = 2048,

    /// <summary>A verb that no table has (招了多少人) and that does not stand in its words.</summary>
    Unheard = 4096,

    /// <summary>It counts more years than the report's: 2018年以来.</summary>
    Period = 8192,

    /// <summary>A word of the question that nothing round it accounts for: women among all, what was done online among all that was done.</summary>
    Group = 16384,
}

/// <summary>A figure in the order of one number asked for.</summary>
/// <param name="Words">The figure.</param>
/// <param name="Score">Weighted evidence; orders the figures of one number only.</param>
/// <param name="Support">How much of what was asked its words and what stands above them say, 0 to 1.</param>
/// <param name="Weakest">The least of that among the terms of the field that were asked.</param>
/// <param name="Conflicts">What forbids giving it as the answer.</param>
internal sealed record RankedFigure(FigureWords Words, double Score, double Support, double Weakest, FigureConflicts Conflicts)
{
    /// <summary>As <see cref="Weakest"/>, with those terms of the rest of the question and those verbs that reports use in the very words asked.</summary>
    public double WeakestOfAll { get; init; }

    /// <summary>True when the question names a term of the field, so that <see cref="Weakest"/> tells something.</summary>
    public bool IsOfTerm { get; init; }

    /// <summary>How much of what was asked its own name, its clause and its topic say, 0 to 1; 0 where the question names nothing.</summary>
    public double Close { get; init; }

    /// <summary>How much of what was asked its own name and its clause say, by the rarity of the words; tells a part from its whole.</summary>
    public double Own { get; init; }

    /// <summary>How much of the figure's own name the question says, 0 to 1.</summary>
    public double NameAsked { get; init; }

    /// <summary>True when the verb asked for governs it.</summary>
    public bool SameVerb { get; init; }

    /// <summary>True when the measure word is the one asked for.</summary>
    public bool MeasureAsked { get; init; }

    /// <summary>True when the measure word or the verb is the one asked for.</summary>
    public bool Agrees { get; init; }
}
