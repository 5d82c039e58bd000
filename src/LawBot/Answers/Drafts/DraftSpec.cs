using LawBot.Answers.Drafts.Notes;

namespace LawBot.Answers.Drafts;

/// <summary>What kind of text is wanted.</summary>
public enum DraftGenre
{
    /// <summary>A section of the own report on one matter or a few.</summary>
    Section,

    /// <summary>The headings of the whole report, with what each part is to say.</summary>
    Outline,

    /// <summary>The whole report, part by part.</summary>
    Report,

    /// <summary>What is lacking.</summary>
    Problems,

    /// <summary>What is to be done next.</summary>
    Plans,

    /// <summary>The opening paragraph.</summary>
    Opening,

    /// <summary>The paragraph that closes a report.</summary>
    Closing,

    /// <summary>The sentence that leads from what was done to what is lacking.</summary>
    Transition,

    /// <summary>A short account of a year's work for whoever leads it.</summary>
    Summary,

    /// <summary>How the first person in charge discharged the duties.</summary>
    Responsibility,

    /// <summary>A brief on what others do, from the indexed reports.</summary>
    Brief,

    /// <summary>What last year's report planned, beside what this year's material says.</summary>
    PlanCheck,

    /// <summary>A text that the user handed in, put right.</summary>
    Revision,
}

/// <summary>How it is to sound.</summary>
public enum DraftTone
{
    /// <summary>As such reports sound.</summary>
    Usual,

    /// <summary>坚决.</summary>
    Firm,

    /// <summary>委婉.</summary>
    Gentle,

    /// <summary>朴实: without phrases of orientation.</summary>
    Plain,

    /// <summary>正式: orientation and closing stand as far as the length bears them.</summary>
    Formal,
}

/// <summary>What an instruction asks for, every wish a slot; a draft is written from it and checked against it.</summary>
public sealed record DraftSpec
{
    // 县卫健局 names no county.
    private const int ShortestOwner = 3;

    /// <summary>What kind of text.</summary>
    public DraftGenre Genre { get; init; }

    /// <summary>The matters of the field, in the order of the instruction; empty when it names none that the tables know.</summary>
    public IReadOnlyList<string> Matters { get; init; } = [];

    /// <summary>The matter in the user's own words, where the tables know none: 社区戒毒.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Most characters, white space not counted; null when no length was given.</summary>
    public int? MaxChars { get; init; }

    /// <summary>True when the length is a bound only (300字以内), false when it is to be filled (300字左右).</summary>
    public bool IsBound { get; init; }

    /// <summary>Fewest characters (至少400字, 300到400字); null when none was given.</summary>
    public int? LeastChars { get; init; }

    /// <summary>Fewest sentences (三五句话: 3); 0 when none was given.</summary>
    public int LeastSentences { get; init; }

    /// <summary>True where the length is to be filled and is no bound alone.</summary>
    internal bool IsFilled => IsLong || (MaxChars is not null && (!IsBound || LeastChars is not null));

    /// <summary>Most sentences (各一句也行); null when none was given.</summary>
    public int? MaxSentences { get; init; }

    /// <summary>True where one sentence each is wanted (各一句话).</summary>
    public bool IsEachSentence { get; init; }

    /// <summary>How many sentences each point or heading is to have (每个标题下两三句: 3); 0 where nothing was said.</summary>
    public int SentencesOfEach { get; init; }

    /// <summary>True where titles are wanted and nothing under them.</summary>
    public bool IsTitlesAlone { get; init; }

    /// <summary>True where the titles are those of news (信息稿标题).</summary>
    public bool IsNews { get; init; }

    /// <summary>True where what was counted the year before is not to be told (只写今年的数).</summary>
    public bool IsOneYear { get; init; }

    /// <summary>Most sentences of the section on one matter; null when none was given.</summary>
    internal int? SentencesOfSection => MaxSentences is { } most ? Math.Max(1, most / Math.Max(1, Matters.Count)) : null;

    /// <summary>How many paragraphs (一段话: 1); null when nothing was said.</summary>
    public int? Paragraphs { get; init; }

    /// <summary>What the points or headings are to speak of, in their order (一个讲赋权,一个讲队伍); empty when nothing was said.</summary>
    public IReadOnlyList<string> Aspects { get; init; } = [];

    /// <summary>How many points (一是…); null for a running text.</summary>
    public int? Points { get; init; }

    /// <summary>How many points there may be at most (五条以内); null where nothing was said.</summary>
    public int? MostPoints { get; init; }

    /// <summary>True where there may be more points (至少五块).</summary>
    public bool IsLeastPoints { get; init; }

    /// <summary>How many places a brief is to speak of beside those named (再带一个别的); 0 for none.</summary>
    public int MorePlaces { get; init; }

    /// <summary>Of how many places a brief is to speak; null where nothing was said.</summary>
    public int? Places { get; init; }

    /// <summary>How many headings; 0 for none.</summary>
    public int Headings { get; init; }

    /// <summary>The genre that a list of lacks or aims, or of the parts of a report, says outright; null for none.</summary>
    public DraftGenre? Named { get; init; }

    /// <summary>True where each point is to say how it is mended.</summary>
    public bool HasRemedies { get; init; }

    /// <summary>True where the instruction itself says whose text it is (以司法局的口吻), and so the text does.</summary>
    public bool IsOwnerNamed { get; init; }

    /// <summary>True where headings are expressly not wanted.</summary>
    public bool HasNoHeadings { get; init; }

    /// <summary>True where nothing is to close the text (结尾不要展望).</summary>
    public bool HasNoClosing { get; init; }

    /// <summary>How it is to sound.</summary>
    public DraftTone Tone { get; init; }

    /// <summary>Full name of the county whose structure is followed; null for none.</summary>
    public string? Model { get; init; }

    /// <summary>Words of what must not be mentioned.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>What the last point is to be about; empty where that is left open.</summary>
    public string Last { get; init; } = "";

    /// <summary>Words that must be mentioned.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>What is to stand first, in the user's words; empty for nothing.</summary>
    public IReadOnlyList<string> Focus { get; init; } = [];

    /// <summary>True when nothing beside the focus is to be spoken of.</summary>
    public bool IsFocusAlone { get; init; }

    /// <summary>Wishes that were understood and cannot be met, as typed: they are told beside the text.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];

    /// <summary>Clauses of the instruction that were not understood, as typed: they are told beside the text.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>What is asked for: the instruction without its wishes and facts. It names matters; a text takes no words from it.</summary>
    public string Request { get; init; } = "";

    /// <summary>Whose text it is, by its level: 县, 镇, 街道, 局; empty where nothing says.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Whose text it is by name, as the instruction gives it (宁湾区城市管理局); empty where it gives none.</summary>
    public string OwnerName { get; init; } = "";

    /// <summary>What the text calls its owner by: a full name (临川街道, 永泽县); empty where only the level is known.</summary>
    internal string CalledOwner => OwnerName.Length > ShortestOwner ? OwnerName : Place;

    /// <summary>True when the text must carry no 【】.</summary>
    public bool NoBlanks { get; init; }

    /// <summary>True when the figures of the own indexed report are wanted.</summary>
    public bool UsesOwnReport { get; init; }

    /// <summary>True where what was done is to be set against the year before (要跟去年比).</summary>
    public bool ComparesYears { get; init; }

    /// <summary>True for 详细, 展开: more than usual; false for the usual.</summary>
    public bool IsLong { get; init; }

    /// <summary>The own place, as named; empty when none is.</summary>
    public string Place { get; init; } = "";

    /// <summary>The year written about; null when it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The title in 《》 that the instruction gives; empty when none.</summary>
    public string GivenTitle { get; init; } = "";

    /// <summary>The line that the text is to stand under, as the instruction gives it; empty when none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>True when the text is to stand under a line that names its matter.</summary>
    public bool HasHeading { get; init; }

    /// <summary>How many lessons close a brief on others; 0 for none.</summary>
    public int Lessons { get; init; }

    /// <summary>The kind of official letter asked for that this trade does not write (请示); empty for none.</summary>
    public string Letter { get; init; } = "";

    /// <summary>True when such a text is none of this trade (诗, 请假条).</summary>
    public bool IsDeclined { get; init; }

    /// <summary>The instruction as typed.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>The user's facts, those of the instruction included, one a line.</summary>
    public string Facts { get; init; } = "";

    /// <summary>The user's notes as the gate at intake left them: what was given, and what stays out of the text and why.</summary>
    internal GatedNotes Notes { get; init; } = GatedNotes.None;

    /// <summary>What the text is headed with in a file.</summary>
    public string Title => GivenTitle.Length > 0 ? GivenTitle : Heading.Length > 0 ? Heading : DraftSpecMessages.Title(this);

    /// <summary>The wishes in one line, as they are told to the user.</summary>
    public string Line => DraftSpecMessages.Line(this);
}
