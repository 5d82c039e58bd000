using System.Text.RegularExpressions;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>One thing that a question is about, in every wording that a report may use for it.</summary>
/// <param name="Wordings">Folded, the asked one first.</param>
/// <param name="Weight">Its share in the question; larger counts more.</param>
/// <param name="IsOfField">True when the vocabulary of the field knows it; false for words left over.</param>
internal sealed record Concept(IReadOnlyList<string> Wordings, double Weight, bool IsOfField)
{
    /// <summary>The topics of the vocabulary that it belongs to; empty for words left over and for words of every field.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    private const double WholeWording = 1.0;
    private const double OtherWording = 0.95; // The asked words before what reports say for them.

    // Half of 行政规范性文件清理 is in every sentence on administration: a part of a wording counts for less than its share.
    private const double PartOfWording = 0.9;

    /// <summary>How far a folded text without white space speaks of it, 0 to 1.</summary>
    public double CoverageBy(string text)
    {
        var best = Coverage(Wordings[0], text);
        for (var i = 1; i < Wordings.Count && best < OtherWording; i++)
        {
            best = Math.Max(best, OtherWording * Coverage(Wordings[i], text));
        }

        return best;
    }

    private double Coverage(string wording, string text)
    {
        if (text.Contains(wording, StringComparison.Ordinal))
        {
            return WholeWording;
        }

        if (wording.Length < 3)
        {
            return 0;
        }

        var found = 0;
        for (var i = 0; i + 2 <= wording.Length; i++)
        {
            if (text.AsSpan().IndexOf(wording.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
            {
                found++;
            }
        }

        var share = (double)found / (wording.Length - 1);
        return PartOfWording * (IsOfField ? share * share : Math.Pow(share, 1.5));
    }
}

/// <summary>Cuts a topic into concepts.</summary>
internal static partial class Concepts
{
    // The rest's weight and the general share were set with the weights of SentenceScorer (docs/decisions/0004-weights-of-evidence.md).
    private const double FieldWeight = 1.0;
    private const double FieldWeightPerCharacter = 0.1;
    private const double RestWeightPerCharacter = 0.41;
    private const double GeneralShare = 0.3; // Verbs and measures of every field find little.
    private const int CountedCharacters = 6;

    /// <param name="topic">Folded topic of a question; may be empty.</param>
    public static IReadOnlyList<Concept> Of(string topic)
    {
        var concepts = new List<Concept>();
        var rest = topic.ToCharArray();
        foreach (var group in Vocabulary.Field.Match(topic).GroupBy(m => m.Span))
        {
            var asked = group.Key.In(topic);
            var wordings = group.SelectMany(m => m.ReportWordings).Prepend(asked).Distinct(StringComparer.Ordinal).ToList();
            var isOfField = group.Any(m => !string.Equals(m.Topic, Vocabulary.GeneralTopic, StringComparison.Ordinal));
            var weight = FieldWeight + (FieldWeightPerCharacter * Math.Min(asked.Length, CountedCharacters));
            concepts.Add(new Concept(wordings, isOfField ? weight : GeneralShare * weight, isOfField)
            {
                Topics = [.. group.Where(ActionWords.IsObject).Select(m => m.Topic).Distinct(StringComparer.Ordinal)],
            });
            rest.AsSpan(group.Key.Start, group.Key.Length).Fill(' ');
        }

        var runs = Runs(new string(rest)).Distinct(StringComparer.Ordinal);
        concepts.AddRange(runs.Select(run => new Concept([run], RestWeightPerCharacter * Math.Min(run.Length, CountedCharacters), IsOfField: false)));
        return [.. concepts.DistinctBy(c => c.Wordings[0], StringComparer.Ordinal)];
    }

    /// <summary>A folded text cut at the words that no report is found by; runs of two characters and more.</summary>
    public static IEnumerable<string> Runs(string text) => FunctionWords().Split(text).Where(run => run.Length >= 2);

    // Words between the things of a question; no report is found by them.
    [GeneratedRegex(@"[ ,;:、。?!'""()《》\[\]-]+|的|了|给|把|被|从|到|由|在|是|有(?!效|关)|为(?!民)|将|和(?!解)|与|向|往|及|以及|对(?!象)|让|叫|就|也|都|上(?!访|网|级|市)|里|中(?!心|央|介)|些|个(?!体|人)|着|引起|导致|产生|引发|造成|不?愿意?|需要|可以|应该|进行|出现|遇到|碰到|得(?!到|分|知)|这(?!样)|那|没(?!收)|不(?!动|良|当|起|见|予|服|罚|准)", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionWords();
}
