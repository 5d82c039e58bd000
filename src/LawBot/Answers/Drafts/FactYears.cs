using System.Globalization;
using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>Sets a count of the year before beside this year's: 新收38件，去年51件. How much it is more or less is reckoned here, from the two numbers as given.
/// </summary>
internal static class FactYears
{
    // A change of a few cases is told in cases; a share of them would sound like more.
    private const decimal FewestForShare = 20;
    private const int YearLength = 5;

    /// <summary>The sentences, each count of the year before behind the count that it belongs to; one that belongs to none stays as typed.</summary>
    /// <param name="sentences">The facts.</param>
    /// <param name="year">The year that is written about; null when it is not known.</param>
    /// <param name="compares">True where the difference is wanted; otherwise the number of the year before stands in brackets.</param>
    internal static IEnumerable<FactSentence> Compared(IReadOnlyList<FactSentence> sentences, int? year, bool compares)
    {
        var all = sentences.Select(s => s.Clauses.ToList()).ToList();
        year ??= all.SelectMany(c => c).Select(c => YearIn(c.Text)).Max();
        foreach (var clauses in all)
        {
            Carry(clauses, year);
        }

        foreach (var clauses in all)
        {
            for (var i = 0; i < clauses.Count; i++)
            {
                if (BeforeAt(clauses[i].Text, year) is > 0 and var mark && ThingOf(clauses[i], mark) is { } thing
                    && Settle(all, clauses, i, thing, year, compares))
                {
                    i--;
                }
            }
        }

        return sentences.Zip(all, (s, c) => s with { Clauses = c }).Where(s => s.Clauses.Count > 0);
    }

    /// <summary>How a number stands to that of the year before; a bracket with that number where no difference is wanted or can be reckoned.</summary>
    internal static string Worded(FactClause now, FactClause before, bool compares)
    {
        var typed = before.Number + before.Unit;
        if (!compares || QuantityOf(now.Text) is not { } a || QuantityOf(before.Text) is not { } b
            || a.IsApproximate || b.IsApproximate || before.Unit != now.Unit)
        {
            return DraftPhrases.Filled("year-before", typed);
        }

        var difference = a.Value - b.Value;
        var kind = difference > 0 ? "more" : "less";
        return difference == 0 ? DraftPhrases.Filled("year-same", typed)
            : FactWording.IsRate(now) ? DraftPhrases.Filled($"year-points-{kind}", typed, Plain(Math.Abs(difference)))
            : b.Value < FewestForShare || ShareOf(difference, b.Value) == 0 
                ? DraftPhrases.Filled($"year-count-{kind}", typed, Plain(Math.Abs(difference)) + now.Unit)
            : DraftPhrases.Filled($"year-share-{kind}", typed, Plain(ShareOf(difference, b.Value)) + "%");
    }

    private static decimal ShareOf(decimal difference, decimal before) => Math.Round(100 * Math.Abs(difference) / before, 1, MidpointRounding.AwayFromZero);

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static Quantity? QuantityOf(string text) => QuantityReader.Read(TextFolding.Fold(text)).Where(q => q.Role == QuantityRole.Count)
        .Select(q => (Quantity?)q).LastOrDefault();

    // 去年51件 belongs to the count before it, 去年出台14件，今年9件 to the one behind it, 去年化解积案22件 to that of the same thing.
    private static bool Settle(List<List<FactClause>> all, List<FactClause> clauses, int at, (string Words, FactClause Count) before, int? year, bool compares)
    {
        bool Fits(FactClause clause) => clause.Numbers == 1 && clause.Against.Length == 0 && BeforeAt(clause.Text, year) == 0
            && (DraftData.IsAlike(clause.Unit, before.Count.Unit) || before.Count.Unit.Length == 0);
        var (list, place) = before.Words.Length == 0 ? (clauses, clauses.FindLastIndex(Math.Max(0, at - 1), Fits))
            : at + 1 < clauses.Count && Fits(clauses[at + 1]) && WordsOf(clauses[at + 1], year).Length == 0 ? (clauses, at + 1)
            : all.Select(c => (c, c.FindIndex(x => Fits(x) && IsOfSame(before.Words, WordsOf(x, year))))).FirstOrDefault(f => f.Item2 >= 0, (clauses, -1));
        if (place < 0 || (before.Words.Length == 0 && at == 0))
        {
            return false;
        }

        var partner = list[place];
        var count = before.Count.Unit.Length > 0 ? before.Count : before.Count with { Text = before.Count.Text + partner.Unit, Unit = partner.Unit };
        var words = WordsOf(partner, year) is { Length: > 0 } own ? own : before.Words;
        var told = DraftFacts.ClauseOf(words + partner.Text[Math.Max(0, DraftFacts.FirstCount(partner.Text))..]);
        list[place] = (before.Words.Length > 0 || NowAt(partner.Text, year) > 0 ? told : partner) with
        {
            Group = partner.Group, Subject = partner.Subject, Against = Worded(partner, count, compares),
        };
        clauses.RemoveAt(at);
        return true;
    }

    // 去年应诉40件，败诉5件: a year before that a group of clauses begins with is that of all of them, up to another year or to what it has a count of
    // already; 化解30件，去年化解24件，办理1000件: else of what was counted before.
    private static void Carry(List<FactClause> clauses, int? year)
    {
        var (mark, leads) = ("", false);
        for (var i = 0; i < clauses.Count; i++)
        {
            var (text, unit) = (clauses[i].Text, clauses[i].Unit);
            var before = BeforeAt(text, year);
            var begins = i == 0 || clauses[i].Group != clauses[i - 1].Group;
            bool IsCounted(bool then) => clauses.Take(i).Any(c => BeforeAt(c.Text, year) > 0 == then && c.Unit == unit
                && WordsOf(c, year)[BeforeAt(c.Text, year)..] == WordsOf(clauses[i], year));
            if (begins || before > 0 || NowAt(text, year) > 0 || IsCounted(then: true))
            {
                (mark, leads) = (text[..before], before > 0 && (begins || leads));
            }
            else if (mark.Length > 0 && clauses[i].Numbers > 0 && (leads || IsCounted(then: false)))
            {
                clauses[i] = clauses[i] with { Text = mark + text };
            }
        }
    }

    private static bool IsOfSame(string words, string other) => words == other
        || (Math.Min(words.Length, other.Length) > 1 && (words.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(words, StringComparison.Ordinal)));

    private static string WordsOf(FactClause clause, int? year) => DraftFacts.FirstCount(clause.Text) is >= 0 and var at
        ? clause.Text[Math.Min(at, NowAt(clause.Text, year))..at] : clause.Text;

    // What is counted, and its count without the year; null for what counts nothing or compares already (去年同期多3件).
    private static (string Words, FactClause Count)? ThingOf(FactClause clause, int mark)
    {
        var rest = clause.Text[mark..];
        if (QuantityReader.Read(TextFolding.Fold(rest)) is not [{ Role: QuantityRole.Count } count] || !char.IsAsciiDigit(rest[count.Start])
            || count.End != rest.Length)
        {
            return null;
        }

        return (rest[..count.Start], new FactClause(rest[count.Start..], rest[count.Start..count.NumberEnd], rest[count.NumberEnd..], 1));
    }

    private static int BeforeAt(string text, int? year) => DraftCues.Of("year-before").LengthAt(text, 0) is > 0 and var said ? said
        : YearIn(text) is { } named && named + 1 == year ? YearLength : 0;

    private static int NowAt(string text, int? year) => DraftCues.Of("this-period").LengthAt(text, 0) is > 0 and var said ? said
        : YearIn(text) is { } named && named == year ? YearLength : 0;

    /// <summary>The year that facts are of: the latest that begins a clause or heads a table where several do, else the first that is named; null for
    /// none.</summary>
    internal static int? OfFacts(string facts)
    {
        var lines = facts.Split('\n').ToLookup(l => l.Contains('\t', StringComparison.Ordinal), Named);
        if (facts.Split('\n').Select(LabelledYear).FirstOrDefault(y => y is not null) is { } labelled)
        {
            return labelled;
        }

        return Beginning(facts).Distinct().Take(2).Count() > 1 ? Beginning(facts).Max()
            : lines[false].SelectMany(y => y).Select(y => (int?)y).FirstOrDefault()
            ?? lines[true].SelectMany(y => y).Select(y => (int?)y).DefaultIfEmpty(null).Max();
    }

    /// <summary>The years that clauses begin with, plans left aside, and that stand alone in cells of a table.</summary>
    internal static IEnumerable<int> Beginning(string facts) => facts.Split('\n', '，', ',', '；', ';', '。').SelectMany(c => c.Contains('\t')
        ? c.Split('\t').Select(x => DraftTable.YearIn(TextFolding.Fold(x.Trim())))
        : [DraftCues.Has(c, "year-plan") ? null : YearIn(c.Trim() + ' ')]).OfType<int>();

    // 年份：2024
    private static int? LabelledYear(string line) => line.IndexOfAny(['：', ':']) is > 0 and var colon && DraftCues.Of("head-cell").Are(line[..colon].Trim())
        ? DraftTable.YearIn(TextFolding.Fold(line[(colon + 1)..].Trim())) : null;

    private static List<int> Named(string line) =>
        [.. QuantityReader.Read(TextFolding.Fold(line)).Where(q => q.Role == QuantityRole.Year).Select(q => (int)q.Value)];

    /// <summary>The year that a text begins with (2023年…); null for none.</summary>
    internal static int? YearIn(string text) => text.Length > YearLength
        && QuantityReader.Read(TextFolding.Fold(text[..YearLength])) is [{ Role: QuantityRole.Year, Start: 0 } year] ? (int)year.Value : null;
}
