using LawBot.Answers.Grounding;

namespace LawBot.Answers.Drafts;

/// <summary>
/// Checks a model's sentence for a draft: a number, a year, a document's name may come only from the user's facts and instruction or stand as
/// a placeholder, under the user's verb and thing; no other place is named; no placeholder hides a number; nothing is copied.
/// </summary>
internal sealed class DraftCheck(string own, DraftExemplars exemplars, GroundingPlaces places)
{
    private readonly string words = GroundingText.Compact(own);
    private readonly List<StatedNumber> numbers = GroundingNumbers.In(GroundingText.Compact(own));
    private readonly List<QuantityInContext> figures = QuantitiesIn(own);

    /// <summary>The numbers of a text that count something, each with its own words; a line end closes a clause.</summary>
    internal static List<QuantityInContext> QuantitiesIn(string text)
    {
        var compact = GroundingText.Compact(text.Replace("\t", "", StringComparison.Ordinal).Replace('\n', '。'));
        return QuantityInContext.In(compact, GroundingNumbers.In(compact));
    }

    /// <summary>Why a sentence may not stand; empty when it may.</summary>
    internal IReadOnlyList<string> Check(string sentence)
    {
        var reasons = new List<string>();
        if (DraftText.PlaceholdersIn(sentence).FirstOrDefault(p => p.Any(char.IsDigit)) is { } hiding)
        {
            reasons.Add(DraftMessages.NumberInBlank(hiding));
        }

        var said = GroundingText.Compact(GroundingOrder.WithoutOrder(DraftText.WithoutPlaceholders(sentence)));
        foreach (var number in GroundingNumbers.In(said).Where(n => !IsOwn(n)))
        {
            reasons.Add(DraftMessages.StrangeNumber(number.Text));
        }

        foreach (var quantity in QuantitiesIn(said))
        {
            var fitting = figures.Where(f => GroundingUnits.HasUnit(quantity, f, words) && quantity.HoldsFor(f)).ToList();
            if (fitting.Count > 0 && GroundingFigures.Disagreement(quantity, fitting, figures) is { } reason)
            {
                reasons.Add(DraftMessages.OfFacts(reason));
            }
        }

        foreach (var place in places.In(said).Select(m => said.Substring(m.At, m.Length)).Where(p => !words.Contains(p, StringComparison.Ordinal)))
        {
            reasons.Add(DraftMessages.OtherPlace(place));
        }

        if (GroundingMarks.In(sentence).Count > 0)
        {
            reasons.Add(DraftMessages.UnwantedMark);
        }

        if (exemplars.Copies(sentence))
        {
            reasons.Add(DraftMessages.WholeCopy);
        }

        return reasons;
    }

    // Chinese numerals that the genre's names hold (三项制度, 双随机、一公开, 五大领域) stand in several reports or in the set phrases.
    private bool IsOwn(StatedNumber number) =>
        numbers.Exists(n => n.BearsOut(number, words))
        || (!number.Text.Any(char.IsAsciiDigit) && (words.Contains(number.Text, StringComparison.Ordinal) || exemplars.Sharing(number.Text) >= 2
            || number.Unit is "项" or "级" or "大"));
}
