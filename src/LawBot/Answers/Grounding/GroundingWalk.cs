using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Goes through a sentence from left to right. A county named narrows what bears out the numbers after it to the sentences of that county's
/// reports, a year to those that speak of that year: so a number told of the wrong one of two cited counties is caught.
/// </summary>
internal sealed class GroundingWalk
{
    private static readonly string[] RelativeYears = ["今年", "本年", "去年", "上年", "上一年", "前年", "明年", "下年", "下一年", "来年"];

    private const int ShortestLabel = 2;

    private readonly string words;
    private readonly List<GroundingSource> basis;
    private readonly GroundingPlaces places;
    private readonly List<string> reasons;
    private List<GroundingSource> ofPlace;
    private List<GroundingSource> ofYear;
    private List<MentionedPlace> mentions = [];
    private int lastPlaceEnd = -1;

    internal GroundingWalk(string words, List<GroundingSource> basis, GroundingPlaces places, List<string> reasons)
    {
        this.words = words;
        this.basis = ofPlace = ofYear = basis;
        this.places = places;
        this.reasons = reasons;
    }

    internal void Run()
    {
        CheckRelativeYears();
        mentions = places.In(words);
        var numbers = GroundingNumbers.In(words).Where(n => !mentions.Any(m => n.At >= m.At && n.At < m.At + m.Length));
        foreach (var (_, visit) in mentions.Select(m => (m.At, (Action)(() => Visit(m))))
            .Concat(numbers.Select(n => (n.At, (Action)(() => Visit(n))))).OrderBy(v => v.Item1))
        {
            visit();
        }
    }

    private void Visit(MentionedPlace mention)
    {
        var name = words.Substring(mention.At, mention.Length);
        var own = basis.Where(s => IsOf(s, name, mention.Name)).ToList();
        if (own.Count == 0)
        {
            if (!basis.Any(s => IsTold(s, mention, name)))
            {
                reasons.Add($"“{name}”不是所引报告的地方");
            }

            return;
        }

        var joins = lastPlaceEnd >= 0 && mention.At - lastPlaceEnd <= 1 && (mention.At == lastPlaceEnd || "、和与及".Contains(words[lastPlaceEnd], StringComparison.Ordinal));
        ofPlace = joins ? [.. ofPlace.Union(own)] : own;
        ofYear = ofPlace;
        lastPlaceEnd = mention.At + mention.Length;
    }

    private void Visit(StatedNumber number)
    {
        if (number.IsYear)
        {
            VisitYear(number);
        }
        else if (ofYear.Any(s => s.BearsOut(number)))
        {
            CheckLabel(number);
        }
        else if (!CountsTheCited(number))
        {
            reasons.Add(basis.Any(s => s.BearsOut(number)) ? $"“{number.Text}”不是这个地方或这一年的" : $"“{number.Text}”不在所引的句子里");
        }
    }

    // 行政许可6项、行政强制2项: each number keeps the words it follows.
    private void CheckLabel(StatedNumber number)
    {
        if (LabelOf(words, number) is { } label)
        {
            var labelled = ofYear.SelectMany(s => s.Numbers.Where(n => n.Unit == number.Unit && LabelOf(s.Words, n) == label)).ToList();
            if (labelled.Count > 0 && labelled.TrueForAll(n => n.Value != number.Value))
            {
                reasons.Add($"“{label}”在所引的句子里是{labelled[0].Text}，不是{number.Text}");
            }
        }
    }

    // The words from the last punctuation to the number; a retelling seldom keeps them whole unless it means the same.
    private static string? LabelOf(string text, in StatedNumber number)
    {
        var start = number.At;
        while (start > 0 && TextFolding.IsHan(text[start - 1]))
        {
            start--;
        }

        return number.At - start >= ShortestLabel && !number.IsName ? text[start..number.At] : null;
    }

    private void VisitYear(StatedNumber number)
    {
        var year = (int)number.Value;
        if (IsInTitle(number.At))
        {
            if (!basis.Any(s => s.Prints(year)))
            {
                reasons.Add($"“{number.Text}”不在所引的句子里");
            }

            return;
        }

        var isSubject = IsBesidePlace(number);
        var speaking = ofPlace.Where(s => isSubject ? s.IsAbout(year) : s.SpeaksOf(year)).ToList();
        if (speaking.Count == 0)
        {
            reasons.Add($"{year}年不是所引报告的年份");
            return;
        }

        ofYear = speaking;
    }

    private void CheckRelativeYears()
    {
        foreach (var word in RelativeYears.Where(w => words.Contains(w, StringComparison.Ordinal)))
        {
            if (!basis.Any(s => s.Words.Contains(word, StringComparison.Ordinal)))
            {
                reasons.Add($"“{word}”应写成具体年份");
            }
        }
    }

    // 长治市 is right for 长治市司法局, and for 襄垣县 when its report or the place list says so; 襄垣 for 襄垣县.
    private static bool IsOf(GroundingSource source, string mention, string name) =>
        source.Jurisdiction == name || source.Jurisdiction.StartsWith(mention, StringComparison.Ordinal);

    // The report itself speaks of another place in these very words: 《云岭市文明行为促进条例》.
    private bool IsTold(GroundingSource source, MentionedPlace mention, string name)
    {
        var end = Math.Min(words.Length, mention.At + mention.Length + 2);
        return (places.Contains(source.Jurisdiction, name) && mentions.Any(m => m.At == mention.At + mention.Length && IsOf(source, m.Name, m.Name)))
            || source.Words.Contains(words[mention.At..end], StringComparison.Ordinal)
            || (mention.At >= 2 && source.Words.Contains(words[(mention.At - 2)..(mention.At + mention.Length)], StringComparison.Ordinal));
    }

    // 青禾县2020年…: the year that the sentence is about, not one that it mentions.
    private bool IsBesidePlace(StatedNumber year) => mentions.Any(m =>
        year.At - (m.At + m.Length) is 0 or 1
        || (m.At - (year.At + year.Text.Length) is var gap and (0 or 1) && (gap == 0 || words[m.At - 1] == ',')));

    private bool IsInTitle(int at) => words.LastIndexOf('《', at) is var open and >= 0 && words.IndexOf('》', open) > at;

    // 两县均…: the writer counts the reports it cites.
    private bool CountsTheCited(in StatedNumber number) =>
        number.Value == basis.Select(s => s.Jurisdiction).Distinct(StringComparer.Ordinal).Count()
        && (number.Unit is "县" or "区" or "镇" or "乡" || (number.Unit is "" or "个" or "份" && number.Next is '县' or '市' or '区' or '地' or '者' or '报')
            || (number.IsName && number.Text[^1] is '地' or '者' or '市'));
}
