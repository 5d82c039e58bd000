using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Grounding;

/// <summary>One evidence sentence with all that the checks ask of it, read once.</summary>
internal sealed class GroundingSource
{
    private readonly HashSet<int> years = [];
    private readonly HashSet<int> subjects = [];
    private List<GroundingClause>? clauses;
    private HashSet<string>? bodies;

    internal GroundingSource(EvidenceSentence sentence)
    {
        Sentence = sentence;
        Words = GroundingText.Compact(sentence.Text);
        Letters = GroundingText.Letters(sentence.Text);
        Jurisdiction = GroundingText.Compact(sentence.Jurisdiction);
        // A number that recognition was not sure of bears nothing out.
        var doubtful = sentence.DoubtfulNumbers.Select(GroundingText.Compact).ToList();
        Numbers = [.. GroundingNumbers.In(Words).Where(n => !doubtful.Exists(d => HoldsWhole(n.Text, d)))];
        foreach (var number in Numbers.Where(n => n.IsYear))
        {
            Add((int)number.Value, number.At, number.Text.Length);
        }

        if (sentence.Year is { } year)
        {
            AddRelativeYears(year);
        }

        Around = Words + "|" + Jurisdiction + "|" + string.Join('|',
            sentence.Section.Select(GroundingText.Compact)) + "|" + GroundingText.Compact(sentence.Title);
        Known = [.. GroundingPolarity.Pairs(Around)];
        Polarity = new(Words);
        Actions = Questions.ActionWords.ActionsIn(Around).Select(a => a.Class).ToHashSet(StringComparer.Ordinal);
        Quantities = QuantityInContext.In(Words, Numbers, ReadFigure.Of(sentence.Text, sentence.Span.Start, sentence.Figures));
        Wholes = GroundingParts.WholesOf(Quantities);
        IsPlan = sentence.Part == ReportPart.Plans;
        MayBePlan = IsPlan || sentence.Section.Any(h => PartWords.In(TextFolding.Fold(h)).ToList() is var words
            && words.Exists(w => w.Class is PartWord.Ahead or PartWord.Plan) && !words.Exists(w => w.Class == PartWord.LooksBack));
    }

    /// <summary>The sentence, its headings, its title and its place: where a content word may stand.</summary>
    internal string Around { get; }

    /// <summary>The pairs of neighbouring characters of <see cref="Around"/>.</summary>
    internal HashSet<(char, char)> Known { get; }

    /// <summary>Its clauses.</summary>
    internal IReadOnlyList<GroundingClause> Clauses => clauses ??= GroundingClause.Cut(Words);

    /// <summary>The bodies that it and its headings name.</summary>
    internal IReadOnlySet<string> Bodies => bodies ??= GroundingBodies.In(Around);

    /// <summary>The classes of its verbs.</summary>
    internal IReadOnlySet<string> Actions { get; }

    /// <summary>What it denies and affirms.</summary>
    internal GroundingPolarity Polarity { get; }

    /// <summary>Its numbers with the words that say what they count.</summary>
    internal IReadOnlyList<QuantityInContext> Quantities { get; }

    /// <summary>For each quantity the index of the one it is a part of, or −1.</summary>
    internal IReadOnlyList<int> Wholes { get; }

    /// <summary>True when it says what is intended, not what was done.</summary>
    internal bool IsPlan { get; }

    /// <summary>True when it stands under a heading that names plans among others: 存在的不足及下一步工作计划.</summary>
    internal bool MayBePlan { get; }

    /// <summary>True when the digits stand in the number by themselves: a doubtful 4 says nothing of 1204.</summary>
    private static bool HoldsWhole(string number, string digits)
    {
        var at = number.IndexOf(digits, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsAsciiDigit(number[at - 1]))
            && (at + digits.Length == number.Length || !char.IsAsciiDigit(number[at + digits.Length]));
    }

    internal EvidenceSentence Sentence { get; }

    internal string Words { get; }

    internal string Letters { get; }

    internal string Jurisdiction { get; }

    internal IReadOnlyList<StatedNumber> Numbers { get; }

    /// <summary>True when the sentence speaks of that year: by naming it, by 去年, or because its report is about it.</summary>
    internal bool SpeaksOf(int year) => year == Sentence.Year || years.Contains(year);

    /// <summary>True when a statement of the sentence is about that year: its report is, or a clause of it begins with the year or with 去年.</summary>
    internal bool IsAbout(int year) => year == Sentence.Year || subjects.Contains(year);

    /// <summary>True when the sentence itself prints the year; what stands in 《》 must be printed, not inferred.</summary>
    internal bool Prints(int year) => Numbers.Any(n => n.IsYear && n.Value == year) || Words.Contains($"{year}", StringComparison.Ordinal);

    /// <summary>True when the sentence prints that month of the year (2020年5月), or the month alone in the report of that year.</summary>
    internal bool PrintsMonth(int year, string month)
    {
        for (var at = Words.IndexOf(month, StringComparison.Ordinal); at >= 0; at = Words.IndexOf(month, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsAsciiDigit(Words[at - 1]))
            {
                // 今年3月份 is of the report's year.
                var isOfYear = at > 1 && Words[at - 1] == '年' && char.IsAsciiDigit(Words[at - 2]);
                if (isOfYear ? Words[..at].EndsWith($"{year}年", StringComparison.Ordinal) : SpeaksOf(year))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True when the sentence bears out the number: same value, same measure word, or for a name the same words.</summary>
    internal bool BearsOut(in StatedNumber said)
    {
        if (said.IsName)
        {
            return Words.Contains(said.Text, StringComparison.Ordinal);
        }

        foreach (var number in Numbers)
        {
            if (number.BearsOut(said, Words))
            {
                return true;
            }
        }

        return false;
    }

    private void AddRelativeYears(int year)
    {
        foreach (var word in GroundingLexicon.RelativeYears.In(Words).Where(w => w.Class is "last" or "next"))
        {
            Add(word.Class == "last" ? year - 1 : year + 1, word.At, word.Word.Length);
        }
    }

    private void Add(int year, int at, int length)
    {
        years.Add(year);
        var beginsClause = at == 0 || Words[at - 1] is ',' or ';' or '。' or ':';
        if (beginsClause && at + length < Words.Length && !char.IsAsciiDigit(Words[at + length]))
        {
            subjects.Add(year);
        }
    }
}
