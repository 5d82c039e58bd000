namespace LawBot.Questions;

/// <summary>What a part of a question says by its verbs.</summary>
internal static class AskedVerbs
{
    /// <summary>True for a part that asks a number of a verb and names no thing: 办了多少.</summary>
    /// <param name="part">A part of a folded question that asks one number.</param>
    public static bool IsAlone(string part)
    {
        if (AskedMeasure.In(part).Select(m => (int?)m.Span.End).FirstOrDefault() is not { } end || AskedFigures.Words(part[end..]).Trim().Length > 0)
        {
            return false;
        }

        var verbs = ActionWords.AskedIn(part);
        return verbs.Count > 0 && AskedFigures.Words(QuestionTopic.Blank(part, verbs.Select(v => v.Span))).Split(' ').All(w => w.Length < 2);
    }
}
