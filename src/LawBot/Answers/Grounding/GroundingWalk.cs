namespace LawBot.Answers.Grounding;

/// <summary>
/// Goes through a sentence from left to right and gives each clause the sources it may rest on. A county named narrows them to that county's
/// reports, a year to those that speak of that year: so what is told of the wrong one of two cited counties is caught.
/// </summary>
internal sealed class GroundingWalk
{
    // So many characters behind a year are what it is the year of.
    private const int YearNext = 4;

    private const char Together = '起';

    private readonly string words;
    private readonly List<GroundingSource> basis;
    private readonly GroundingPlaces places;
    private readonly List<string> reasons;
    private readonly List<GroundingClause> clauses;
    private readonly List<StatedNumber> numbers;
    private List<List<GroundingSource>> ofPlaces;
    private List<GroundingSource> ofPlace;
    private List<GroundingSource> ofYear;
    private List<MentionedPlace> mentions = [];
    private int lastPlaceEnd = -1;

    internal GroundingWalk(string words, List<GroundingSource> basis, GroundingPlaces places, List<string> reasons)
    {
        this.words = words;
        this.basis = ofPlace = ofYear = basis;
        ofPlaces = ByReport(basis);
        this.places = places;
        this.reasons = reasons;
        clauses = GroundingClause.Cut(words);
        numbers = GroundingNumbers.In(words);
    }

    /// <summary>The clauses in order; what is wrong with places and years is in the reasons.</summary>
    internal List<GroundingClause> Run()
    {
        CheckRelativeYears();
        mentions = places.In(words);
        var quantities = QuantityInContext.In(words, numbers, from: mentions.ConvertAll(m => m.At)).Where(q => !IsInName(q.Number.At))
            .ToDictionary(q => q.Number.At);
        foreach (var clause in clauses)
        {
            var named = new List<List<GroundingSource>>();
            foreach (var at in Enumerable.Range(clause.At, clause.Text.Length))
            {
                if (mentions.FindIndex(m => m.At == at) is >= 0 and var m)
                {
                    Visit(mentions[m]);
                    clause.Names.Add((at - clause.At, mentions[m].Length));
                    named = ofPlaces;
                }

                if (numbers.FindIndex(n => n.At == at && !IsInName(at)) is >= 0 and var n)
                {
                    CheckDay(n);
                    Visit(numbers[n], quantities.GetValueOrDefault(at), clause);
                }
            }

            clause.Places.AddRange(ofPlaces);
            clause.IsOfNamed = lastPlaceEnd >= 0;
            clause.Rivals = ByReport(basis);
            clause.Basis = ofYear.Count > 0 && named.Count <= 1 ? ofYear : [.. ofPlaces.SelectMany(p => p).Distinct()];
        }

        return clauses;
    }

    private bool IsInName(int at) => mentions.Exists(m => at >= m.At && at < m.At + m.Length);

    private void Visit(MentionedPlace mention)
    {
        var name = words.Substring(mention.At, mention.Length);
        var own = basis.Where(s => IsOf(s, name, mention.Name)).ToList();
        if (own.Count == 0)
        {
            if (!basis.Any(s => IsTold(s, mention, name)))
            {
                reasons.Add(GroundingMessages.OtherPlace(name));
            }

            return;
        }

        var joins = lastPlaceEnd >= 0 && mention.At > lastPlaceEnd && IsJoint(words[lastPlaceEnd..mention.At]);
        ofPlaces = joins ? [.. ofPlaces, own] : [own];
        ofPlace = [.. ofPlaces.SelectMany(p => p).Distinct()];
        ofYear = ofPlace;
        lastPlaceEnd = mention.At + mention.Length;
    }

    // 甲县、乙县和丙县; 甲县2020年与乙县2021年.
    private static bool IsJoint(string between)
    {
        var rest = between.Where(c => !char.IsAsciiDigit(c) && c is not ('年' or '度')).ToArray();
        return rest.Length == 1 && rest[0] is '、' or '和' or '与' or '及' or '同' || rest.Length == 2 && rest is ['以', '及'];
    }

    private void Visit(StatedNumber number, QuantityInContext? quantity, GroundingClause clause)
    {
        if (number.IsYear)
        {
            clause.Years.Add((number.At - clause.At, number.Text.Length));
            VisitYear(number);
        }
        else if (quantity is not null && !IsRank(number))
        {
            clause.Numbers.Add((quantity, ofYear));
        }
        else if (!IsRank(number) && !ofYear.Any(s => s.BearsOut(number)) && !CountsTheCited(number)
            && !(number.IsName && (ofYear.Exists(s => GroundingUnits.CountsAlike(number, s)) || IsTogether(number, clause)))
            && !(number.IsName && ofYear.Exists(s => GroundingContrast.IsReworded(number.Text, s.Words))) // 一起签字 of 共同签字
            && !ListedCounts.SumsTheTold(number, words)
            && !(number.IsName && (ListedCounts.CountsTheKind(number, words, ofYear) || ListedCounts.IsOrdinalOf(number, words, ofYear)
            || SelfCounts.IsOfSum(number, words) || SelfCounts.CountsEachTime(number, words[clause.At..number.At], ofYear)
            || SelfCounts.CountsTheNamed(number, words) || SelfCounts.CountsTheSteps(number, words) || SelfCounts.IsOfEvery(number, words, ofYear)
            || SelfCounts.IsOfNone(number, words)
            || SelfCounts.CountsTheTitles(number, words[(number.At + 1)..], ofYear)
            || SelfCounts.CountsTheTitles(number, words[(number.At + number.Text.Length)..], ofYear))))
        {
            reasons.Add(basis.Any(s => s.BearsOut(number)) ? GroundingMessages.OfAnother(number.Text) : GroundingMessages.Missing(number.Text));
        }
    }

    // 和社工一起办: with others, not one case.
    private bool IsTogether(in StatedNumber number, GroundingClause clause) => number.Value == 1 && number.Text[^1] == Together
        && GroundingWords.Joints.StandIn(words.AsSpan(clause.At, number.At - clause.At));

    // 终止55件排第二: who is second is recomputed with the words that claim something.
    private bool IsRank(in StatedNumber number)
    {
        var at = number.At;
        return GroundingLexicon.Claims.In(words).Exists(h => h.Class is "rank" or "first" && at >= h.At && at < h.End);
    }

    private void VisitYear(StatedNumber number)
    {
        var year = (int)number.Value;
        if (IsInTitle(number.At))
        {
            if (!basis.Any(s => s.Prints(year)))
            {
                reasons.Add(GroundingMessages.Missing(number.Text));
            }

            return;
        }

        if (MonthBehind(number) is { } month && !ofPlace.Exists(s => s.PrintsMonth(year, month)))
        {
            reasons.Add(GroundingMessages.MissingMonth(year, month));
            return;
        }

        if (OtherYearOf(number, ofPlace) is { } other)
        {
            reasons.Add(GroundingMessages.StatedYear(number.Text, other));
            return;
        }

        var isSubject = IsBesidePlace(number);
        var speaking = ofPlace.Where(s => (isSubject ? s.IsAbout(year) : s.SpeaksOf(year)) || (s.IsPlan && s.Sentence.Year == year - 1)).ToList();
        if (speaking.Count == 0)
        {
            reasons.Add(GroundingMessages.OtherYear(year));
            return;
        }

        // 2007年的预案, 1983年以来的文件: whose it is, not what was done in that year.
        var isAttribute = GroundingWords.BehindYears.Begin(words.AsSpan(number.At + number.Text.Length));
        if (!isAttribute && speaking.TrueForAll(s => s.Sentence.Year != year && !s.IsPlan))
        {
            CheckDeedOf(year, number, speaking);
        }

        // A year that one source names only in passing does not take the others away.
        ofYear = isSubject || speaking.Exists(s => s.IsAbout(year)) ? speaking : ofYear;
    }

    // 2021年依法行政工作成绩显著的部门 of 2020年依法行政工作成绩显著: what stands behind the year stands behind another one in the source.
    private int? OtherYearOf(StatedNumber said, List<GroundingSource> sources)
    {
        var next = Next(words, said.At + said.Text.Length);
        if (next.Length < YearNext || sources.Exists(s => s.Prints((int)said.Value)))
        {
            return null;
        }

        return sources.SelectMany(s => s.Numbers.Where(n => n.IsYear && n.Value != said.Value && Next(s.Words, n.At + n.Text.Length) == next))
            .Select(n => (int?)n.Value).FirstOrDefault();
    }

    private static string Next(string text, int from) => text.Substring(from, Math.Min(YearNext, text.Length - from));

    // 2007年出台, 2021年修订: a year that is not the report's own keeps the verb that follows it.
    private void CheckDeedOf(int year, StatedNumber said, List<GroundingSource> speaking)
    {
        var deed = DeedAfter(words, said.At + said.Text.Length);
        var stated = speaking.SelectMany(s => s.Numbers.Where(n => n.IsYear && n.Value == year).Select(n => DeedAfter(s.Words, n.At + n.Text.Length))).ToList();
        if (deed.Count > 0 && stated.Count > 0 && stated.TrueForAll(d => d.Count > 0 && !d.Contains(deed[0]) || d.IndexOf(deed[0]) > 0))
        {
            reasons.Add(GroundingMessages.OtherDeed(year));
        }
    }

    private static List<string> DeedAfter(string text, int from)
    {
        var end = text.IndexOfAny([',', ';', '。'], from);
        return [.. Questions.ActionWords.ActionsIn(text[from..(end < 0 ? text.Length : end)]).Select(a => a.Class)];
    }

    private void CheckRelativeYears()
    {
        foreach (var (word, way, _, _) in GroundingAbsence.IsAbout(words) ? [] : GroundingLexicon.RelativeYears.In(words))
        {
            if (!basis.Any(s => GroundingLexicon.RelativeYears.In(s.Words).Exists(h => h.Class == way) || (s.MayBePlan && way == "next")
                || (way == "last" && (GroundingLexicon.Computing.In(s.Words).Exists(h => h.Class is "prior" or "compared")
                    || (s.Sentence.Year is { } year && s.Prints(year - 1))))))
            {
                reasons.Add(GroundingMessages.TellYear(word));
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
        return (mention.IsProvince && (source.Around.Contains(mention.Name, StringComparison.Ordinal) || places.Contains(source.Jurisdiction, mention.Name)))
            || (places.Contains(source.Jurisdiction, name) && mentions.Any(m => m.At == mention.At + mention.Length && IsOf(source, m.Name, m.Name)))
            || source.Words.Contains(words[mention.At..end], StringComparison.Ordinal)
            || (mention.At >= 2 && source.Words.Contains(words[(mention.At - 2)..(mention.At + mention.Length)], StringComparison.Ordinal));
    }

    // 10月22日 of 9月22日: a day with its month, where a source tells the day.
    private void CheckDay(int index)
    {
        if (index + 1 < numbers.Count && numbers[index] is { IsMonth: true } month && numbers[index + 1] is { IsDay: true } day
            && day.At == month.At + month.Text.Length && !ofYear.Exists(s => s.Words.Contains(month.Text + day.Text, StringComparison.Ordinal))
            && ofYear.Exists(s => s.Numbers.Any(n => n.IsDay && n.Value == day.Value)))
        {
            reasons.Add(GroundingMessages.Missing(month.Text + day.Text));
        }
    }

    // 2020年5月: the month behind a year; null where none is.
    private string? MonthBehind(StatedNumber year) =>
        numbers.Find(n => n.At == year.At + year.Text.Length && n.Unit == "月") is { Text: { } month } ? month : null;

    // 青禾县2020年…: the year that the sentence is about, not one that it mentions (青禾县把2007年的预案修订了).
    private bool IsBesidePlace(StatedNumber year) => mentions.Any(m =>
        (year.At - (m.At + m.Length) is var behind and (0 or 1) && (behind == 0 || words[m.At + m.Length] is ',' or '在' or '于' or '的'))
        || (m.At - (year.At + year.Text.Length) is var gap and (0 or 1) && (gap == 0 || words[m.At - 1] == ',')));

    private bool IsInTitle(int at) => words.LastIndexOf('《', at) is var open and >= 0 && words.IndexOf('》', open) > at;

    private bool CountsTheCited(in StatedNumber number) => SelfCounts.CountsTheCited(number, basis);

    private static List<List<GroundingSource>> ByReport(List<GroundingSource> sources) =>
        [.. sources.GroupBy(s => s.Jurisdiction, StringComparer.Ordinal).Select(g => g.ToList())];
}
