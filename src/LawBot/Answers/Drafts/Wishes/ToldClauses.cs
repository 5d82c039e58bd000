using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>What is left of an instruction's clauses without their wishes: what is asked for, what is a fact, and what was not understood.</summary>
internal sealed class ToldClauses
{
    private const char ToThing = '把';
    private static readonly string[] Genres = ["problems", "plans", "opening", "responsibility", "whole-report"];
    private const int ShortestFact = 4;
    private const int ShortestRest = 2;
    private readonly List<string> asks = [];
    private readonly List<string> facts = [];
    private readonly HashSet<int> groups = [];
    private readonly List<string> unread = [];
    private readonly Dictionary<int, string> labels = [];
    private bool isListing;

    /// <summary>What is asked for, clause by clause; nothing of it but names of matters comes into a text.</summary>
    internal string Asks => string.Join('，', asks);

    /// <summary>Clauses that were not understood: they are told beside the text, never in it.</summary>
    internal IReadOnlyList<string> Unread => unread;

    /// <summary>The facts, clauses of one sentence behind each other, parted as the message parts them; a label (行政复议:收到…) begins another.</summary>
    internal string Facts => string.Concat(facts.Select((o, i) =>
        (labels.TryGetValue(i, out var label) ? $"\n{label}：" : i == 0 ? "" : o.IndexOfAny(['：', ':']) >= 0 ? "\n" : groups.Contains(i) ? "；" : "，") + o));

    /// <summary>What comes next is of a part that the instruction names; empty for no part.</summary>
    internal void Begin(string part)
    {
        if (part.Length > 0)
        {
            labels[facts.Count] = part;
        }
    }

    /// <param name="clause">The next clause.</param>
    /// <param name="isFirst">True for the first of the message.</param>
    /// <param name="places">The places that the message names.</param>
    internal void Add(ReadClause clause, bool isFirst, IReadOnlyList<string> places)
    {
        AddClause(clause with { Left = FactNumerals.InDigits(clause.Left) }, isFirst, places);
        if (clause.EndsGroup)
        {
            groups.Add(facts.Count);
        }
    }

    private void AddClause(ReadClause clause, bool isFirst, IReadOnlyList<string> places)
    {
        var left = clause.Left;
        if (clause.Wishes.FirstOrDefault(w => w.Kind == "given") is { } given)
        {
            facts.AddRange(given["thing"].Split('、', StringSplitOptions.RemoveEmptyEntries).Select(t => DraftCues.Trimmed(t, "ours", "thing-tail")));
            asks.Add(given["thing"]);
            return;
        }

        if (left.Length == 0)
        {
            return;
        }

        var isRequest = clause.Wishes.Any(w => w.Kind is "request" or "model" or "except") || DraftCues.Has(left, "request");
        if (DraftFacts.Counts(DraftCues.Without(SpokenVerbs.Written(left), "polite")))
        {
            facts.Add(isRequest ? Object(left, isFirst) : left);
            // 卫健局的执法情况：检查320户次, 气象局防雷检查96家 say whose text it is.
            var named = !isFirst ? 0
                : left.IndexOfAny(['：', ':']) is > 0 and var colon && DraftBureau.In(left[..colon]) is not null ? colon : DraftBureau.LeadOf(left);
            asks.AddRange(named > 0 ? [left[..named]] : []);
            facts[^1] = named > 0 && left[named] is not ('：' or ':') && facts[^1] == left ? left[named..] : facts[^1];
        }
        else if (!isFirst && !AsksLacks && clause.Wishes.Count == 0 && DraftFacts.IsLack(left))
        {
            facts.Add(left);
        }
        else if (facts.Count > 0 && !isRequest && clause.Wishes.Count == 0 && !DraftCues.Has(left, "meta") && WholeOutcome.IsToldBy(left))
        {
            facts.Add(left);
        }
        else if (isRequest || IsAsking(left, clause.Wishes.Count > 0))
        {
            asks.Add(left);
        }
        else if (IsTold(left, isFirst))
        {
            facts.AddRange(AsksLacks ? Points(left) : [left]);
            asks.Add(DraftCues.Has(left, "problems") || DraftLacks.IsNamed(left) ? left : "");
        }
        else if (!isFirst && clause.Wishes.Count == 0 && IsLack(left))
        {
            facts.AddRange(Points(left));
            asks.Add(left);
            isListing = true;
            return;
        }
        else if (!isFirst && facts.Count > 0 && clause.Wishes.Count == 0 && !DraftCues.Has(left, "meta") && IsOddCount(left))
        {
            facts.Add(left);
        }
        else if (isFirst || DraftMatter.MeantBy(left, 1).Count > 0 || DraftCues.Has(left, "whole"))
        {
            asks.Add(left);
            unread.AddRange(HasStrayNumber(left) ? [clause.Text] : []);
        }
        else if (clause.Wishes.Count == 0 && (Rest(left, places).Length >= ShortestRest || HasStrayNumber(left)))
        {
            unread.Add(clause.Text);
        }
    }

    // 增殖放流320万尾: a thing and its number, with a measure word that no table knows.
    private static bool IsOddCount(string left)
    {
        var folded = TextFolding.Fold(left);
        var numbers = QuantityReader.Read(folded).Where(q => char.IsAsciiDigit(folded[q.Start])).Take(2).ToList();
        return numbers is [{ Role: QuantityRole.Count or QuantityRole.Bare } only] && only.Start >= ShortestRest
            && left.Length - only.NumberEnd is (0 or 1 or 2) && left[only.NumberEnd..].All(TextFolding.IsHan);
    }

    // 办了82: a number that nothing reads as a fact, a year or a wish is told.
    private static bool HasStrayNumber(string left)
    {
        var folded = TextFolding.Fold(left);
        return QuantityReader.Read(folded).Any(q => q.Role is QuantityRole.Count or QuantityRole.Bare && char.IsAsciiDigit(folded[q.Start]));
    }

    private bool AsksLacks => asks.Exists(a => DraftCues.Has(a, "problems"));

    // 写存在问题两条:人手不够,案卷质量参差: where problems are asked for, what is named as lacking, and what is listed behind it.
    private bool IsLack(string left) => AsksLacks && (isListing || Points(left).Count > 1 || DraftLacks.IsNamed(left) || DraftCues.Has(left, "lack-sign"));

    // 一是人手不够二是经费紧张
    private static List<string> Points(string left)
    {
        left = left.Trim('“', '”', '"');
        var starts = Enumerable.Range(0, Math.Max(0, left.Length - 1)).Where(i => left[i + 1] == '是' && NumeralCharacters.DigitOf(left[i]) is > 0).ToList();
        return starts.Count == 0 ? [left]
            : [.. starts.Select((at, i) => left[(at + 2)..(i + 1 < starts.Count ? starts[i + 1] : left.Length)]).Where(p => p.Length > 1)];
    }

    private static string Rest(string left, IReadOnlyList<string> places)
    {
        var rest = DraftCues.Without(places.Aggregate(left, (l, p) => l.Replace(p, "", StringComparison.Ordinal)), "polite", "piece", "ours", "head-cell");
        return string.Concat(rest.Where(TextFolding.IsHan));
    }

    // 把开展培训5场的情况写成一段: what is written about.
    private static string Object(string left, bool isFirst)
    {
        // 来 asks at the beginning of a message; in 来信45件 it does not.
        foreach (var word in DraftCues.Of("request").Words.Where(w => w.Length > 1 || (isFirst && left.StartsWith(w, StringComparison.Ordinal))))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }

        return DraftCues.Trimmed(left, "thing-lead", "object-tail");
    }

    private static bool IsAsking(string left, bool hasWishes) => left.StartsWith(ToThing) || DraftCues.Has(left, "outline") || DraftCues.Has(left, "brief")
        || (hasWishes && Array.Exists(Genres, g => DraftCues.Has(left, g)));

    // What tells of the own place, or of a deed or a state behind the request.
    private static bool IsTold(string left, bool isFirst)
    {
        if (DraftCues.Without(left, "polite", "piece").Length < ShortestFact || DraftCues.Has(left, "meta"))
        {
            return false;
        }

        var (isDeed, isOurs) = (ActionVerbs.FirstRun(left).Length > 0, DraftCues.Of("ours").Begin(left));
        return (isOurs && (isDeed || DraftCues.Has(left, "problems") || DraftLacks.IsNamed(left)))
            || (!isFirst && !DraftCues.Has(left, "plans") && (isDeed || DraftCues.Has(left, "state")));
    }
}
