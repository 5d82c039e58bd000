using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Layout;

/// <summary>Tells a phrase that can head a stretch of text from an ordinary sentence.</summary>
internal static class HeadingPhrase
{
    // Measured on real headings: run-in ones reach 34 characters, those after 一是 28; ordinary sentences of the genre begin at about 30.
    private const double LongestRunIn = 42;
    private const double LongestClause = 32;
    private const double LongestBeforeColon = 20;
    private const double LongestUnnumbered = 22;
    private const int FewestAfterColon = 15;
    private const int LongestWithVerb = 48;
    private const int LongestBeforeNoun = 24;
    private const int ShortestBeforeNoun = 4;

    private static readonly WordList Opens = WordList.Of("headings", "opens");
    private static readonly WordList OpensNot = WordList.Of("headings", "opens-not");
    private static readonly WordList LeadsToList = WordList.Of("headings", "leads");
    private static readonly WordList Nouns = WordList.Of("headings", "noun");
    private static readonly WordList Adverbs = WordList.Of("headings", "adverb");
    private static readonly WordList Founded = WordList.Of("headings", "founded");
    private static readonly WordList Sections = WordList.Of("headings", "section");
    private static readonly WordList PlansOfYear = WordList.Of("headings", "section-behind-year");
    private static readonly string[] Leads = WordList.InOrder("headings", "before-section");
    private static readonly SearchValues<char> GoesOn = SearchValues.Create("年-—+.");
    private static readonly SearchValues<char> InHeading = SearchValues.Create("0123456789“”\"、,（）() -—+");
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。,；;：:（(《");

    /// <summary>True for the words of a run-in heading, the full stop at their end left out.</summary>
    public static bool IsRunIn(string words, NumberStyle style)
    {
        var clause = style == NumberStyle.Clause;
        var width = Squeezed.Width(words);
        if (width < (clause ? 3 : 2) || width > (clause ? LongestClause : LongestRunIn))
        {
            return false;
        }

        var folded = TextFolding.Fold(words);
        var commas = folded.Count(c => c == ',');
        return commas <= (clause ? 2 : 3)
            && !folded.Contains(':', StringComparison.Ordinal)
            && !(clause && folded.Contains('《', StringComparison.Ordinal))
            && !StatesCount(Squeezed.Of(folded))
            && !OpensSentence(folded);
    }

    /// <summary>How many characters of a numbered paragraph are a heading that a colon or a wide blank ends: （一）组织领导：成立…</summary>
    /// <returns>0 when it has none such. The colon counts, the blank does not.</returns>
    public static int LengthBeforeColonOrBlank(string text, int start)
    {
        for (var i = start; i < text.Length && i - start <= LongestBeforeColon * 2; i++)
        {
            var colon = text[i] is '：' or ':';
            var blank = text[i] == '\u3000' || (text[i] == ' ' && i + 1 < text.Length && text[i + 1] == ' ');
            if (colon || blank)
            {
                var words = text[start..i];
                return Squeezed.Width(words) is >= 4 and <= LongestBeforeColon && text.Length - i > FewestAfterColon
                    && IsRunIn(words, NumberStyle.Clause) && !(colon && LeadsToList.End(words))
                    ? i - start + (colon ? 1 : 0)
                    : 0;
            }

            if (text[i] is '。' or '；' or '，' or ',' or ';')
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>How many characters are a heading whose full stop was forgotten: a noun of the genre, and straight after it 成立了, 制定了 …</summary>
    /// <returns>0 when the words do not divide so.</returns>
    public static int LengthBeforeLostStop(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(LongestWithVerb, text.Length - start));
        rest = rest[..(rest.IndexOfAny(Marks) is var mark and >= 0 ? mark : rest.Length)];
        for (var noun = Math.Min(LongestBeforeNoun, rest.Length); noun >= ShortestBeforeNoun; noun--)
        {
            if (Nouns.LengthAt(rest, noun) is var length and > 0 && noun + length is var end && (Founded.LengthAt(rest, end) > 0
                || (Adverbs.LengthAt(rest, end) is var adverb and > 0 && Founded.LengthAt(rest, end + adverb) > 0)))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>True for a short line without number or stop that can head what follows: 主要做法.</summary>
    public static bool IsUnnumbered(string text) =>
        Squeezed.Width(text) is >= 3 and <= LongestUnnumbered && IsPlain(TextFolding.Fold(text)) && !StatesCount(Squeezed.Of(text));

    /// <summary>True for the names that sections of the first level have in these reports: 存在的问题, 下一步工作打算.</summary>
    public static bool NamesSection(string text) => Squeezed.Of(text) is var squeezed
        && (NamesSection(squeezed, 0, 0) || (YearAtStart(squeezed) is var year and > 0 && NamesSection(squeezed, year, 0)));

    // 2022年度.
    private static int YearAtStart(string squeezed) => Runs.Digits(squeezed, 0, 4) == 4 && squeezed.AsSpan(4).StartsWith("年")
        ? 5 + (squeezed.AsSpan(5).StartsWith("度") ? 1 : 0) : 0;

    // A count or a rate makes a sentence; a year does not.
    private static bool StatesCount(string squeezed)
    {
        for (var i = 0; i < squeezed.Length; i++)
        {
            if (char.IsDigit(squeezed[i]) && (i + 1 == squeezed.Length || !(char.IsDigit(squeezed[i + 1]) || GoesOn.Contains(squeezed[i + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(string folded)
    {
        foreach (var c in folded)
        {
            if (!Runs.IsHan(c) && !InHeading.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    // 今年以来, 2022年,: what begins with such a word is a sentence, unless a longer word of another meaning begins there (全年工作).
    private static bool OpensSentence(string folded)
    {
        if (Opens.LengthAt(folded, 0) > OpensNot.LengthAt(folded, 0))
        {
            return true;
        }

        var year = Runs.Digits(folded, 0, 4) == 4 ? 4 : 0;
        var at = year + (year > 0 && folded.AsSpan(year).StartsWith(" ") ? 1 : 0);
        return year > 0 && at + 1 < folded.Length && folded[at] == '年' && folded[at + 1] is ',' or '以' or '来' or '底' or '初';
    }

    private static bool NamesSection(string squeezed, int at, int lead)
    {
        if (Sections.LengthAt(squeezed, at) > 0 || (ChineseDate.YearLength(squeezed, at) is var year and > 0 && char.IsDigit(squeezed[at])
            && PlansOfYear.LengthAt(squeezed, at + year) > 0))
        {
            return true;
        }

        for (; lead < Leads.Length; lead++)
        {
            if (squeezed.AsSpan(at).StartsWith(Leads[lead]) && NamesSection(squeezed, at + Leads[lead].Length, NextLead(lead)))
            {
                return true;
            }
        }

        return false;
    }

    // Of 全县, 我市 and the like one stands.
    private static int NextLead(int lead) => Leads[lead] is ['全' or '我', _] ? Array.FindIndex(Leads, l => l is not ['全' or '我', _]) : lead + 1;
}
