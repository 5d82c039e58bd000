using LawBot.Reports;

namespace LawBot.Answers.Drafts;

/// <summary>One sentence that may stand in a draft.</summary>
/// <param name="Text">The sentence with its stop; of a point without 一是.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Priority">0 for what must stand; the larger, the sooner it goes where the length is short.</param>
internal sealed record DraftPiece(string Text, DraftOrigin Origin, int Priority)
{
    /// <summary>What serves where the length does not bear the whole sentence; empty for none.</summary>
    internal string Short { get; init; } = "";

    /// <summary>What serves where there is room to fill; empty for none.</summary>
    internal string Long { get; init; } = "";

    /// <summary>True for a point of a series: it is numbered when the text is set.</summary>
    internal bool IsPoint { get; init; }

    /// <summary>True for counts without a measure.</summary>
    internal bool IsPlain { get; init; }

    /// <summary>True for a heading, a line of its own.</summary>
    internal bool IsHeading { get; init; }

    /// <summary>True for the line that the whole text stands under: it takes no number.</summary>
    internal bool IsTitle { get; init; }

    /// <summary>True when a new paragraph begins with it.</summary>
    internal bool BeginsLine { get; init; }

    /// <summary>The reports it rests on.</summary>
    internal IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>A set phrase of the genre.</summary>
    internal static DraftPiece Phrase(string text, int priority) => new(text, DraftOrigin.SetPhrase, priority);

    /// <summary>Several texts in one: as one sentence, or behind each other where one of them is more than a sentence.</summary>
    internal static string Joined(IReadOnlyList<string> texts) =>
        texts.Any(t => t.TrimEnd('。').Contains('。', StringComparison.Ordinal)) ? string.Concat(texts) : OneSentence(texts);

    /// <summary>Several sentences as one, parted by ；.</summary>
    /// <param name="sentences">Each with its stop or without.</param>
    internal static string OneSentence(IEnumerable<string> sentences)
    {
        var told = sentences.Select(s => s.TrimEnd('。')).ToList();
        // Clauses alone need no more than a comma between them.
        return string.Join(told.Exists(t => t.Contains('，', StringComparison.Ordinal)) ? '；' : '，', told) + "。";
    }
}
