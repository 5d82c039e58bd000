using System.Globalization;
using System.Text;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>Makes of the marks of notes (numbering, dashes, bars, brackets, blanks between counts) the joints of a sentence.</summary>
internal static class FactNotes
{
    private const string Bars = "|｜";
    private const string Dashes = "—–―─";
    private const string Opening = "（(";
    private const string Closing = "）)";
    private const string Marks = "，,；;。！：:、";
    private const char Joint = '；';
    private const char Comma = '，';
    private const int ShortestAside = 4;
    private const int MostDigits = 2;
    private const int LongestThing = 10;
    private const int LongestAmount = 4;

    /// <summary>A line of notes without their marks.</summary>
    internal static string Plain(string line) =>
        EachDeedApart(Apart(Unbracketed(Undashed(Unslashed(Unnumbered(line)))))).Trim(Joint, Comma, ' ');

    // The text with a comma between a count and the deed behind it that counts as well: 办班6期培训408人.
    private static string EachDeedApart(string text)
    {
        text = WithMoney(text);
        var counts = DraftFacts.CountsIn(text);
        for (var i = counts.Count - 2; i >= 0; i--)
        {
            var end = counts[i].End;
            if (ForWhom(LastClause(text[..counts[i].Start])) || DraftCues.Of("from-word").LengthAtEnd(text.AsSpan(0, counts[i].Start)) > 0)
            {
                continue;
            }

            if (end < counts[i + 1].Start && IsDeedAt(text, end, counts[i + 1]))
            {
                text = text.Insert(end, "，");
            }
            else if (JointAt(text, counts[i], counts[i + 1]) is > 0 and var joint)
            {
                text = text.Insert(joint, "、");
            }
        }

        return text;
    }

    // 办案520件罚没340万，罚款12万: what counts money says so.
    private static string WithMoney(string text)
    {
        var (money, start) = (new StringBuilder(text.Length), 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || Marks.Contains(text[i], StringComparison.Ordinal))
            {
                money.Append(FactNumerals.WithMoney(text[start..i])).Append(i < text.Length ? text[i] : "");
                start = i + 1;
            }
        }

        return money.ToString();
    }

    // A deed or a comparison with a count of its own; the one behind 3件 in 3件移交县里 has none.
    private static bool IsDeedAt(string text, int at, Quantity next)
    {
        var run = text[at..next.Start];
        return run.IndexOfAny([.. Marks]) < 0 && (FactWording.VerbAt(run, 0) > 0 || FactWording.BeginsAt(text, at)
            || FactWording.VerbAt(SpokenVerbs.Written(text[at..next.End]), 0) > 0 || FactWording.IsReached(run)
            || (run.Length <= LongestAmount && DraftCues.Of("money-thing").Are(run))
            || DraftCues.Of("comparison").LengthAt(text, at) > 0 || DraftCues.Of("quality").LengthAt(text, at) > 0
            || DraftCues.Of("year-before").LengthAt(text, at) > 0 || DraftCues.Of("this-period").LengthAt(text, at) > 0);
    }

    // 为1420人追回工资2300万元 is one deed.
    private static bool ForWhom(string clause) => DraftCues.Of("for-whom").Begin(clause) && !DraftCues.Of("for-whom-not").Begin(clause);

    // 代表建议87件政协提案112件 are two things of one kind, 督察8个镇14个部门 two that one verb takes; 0 where nothing parts them.
    private static int JointAt(string text, Quantity first, Quantity next)
    {
        var (run, begun) = (text[first.End..next.Start], LastClause(text[..first.Start]));
        return run.Length == 0 || run.Length > LongestThing || DraftCues.Of("no-joint").End(run) || DraftCues.Of("no-joint").End(begun)
            || !run.All(TextFolding.IsHan) ? 0
            // 储备帐篷120顶棉被600床
            : begun.Length > 1 && run.Length > 1 && FactWording.AreAlike(begun, run) ? first.End
            : text[first.NumberEnd..first.End] != text[next.NumberEnd..next.End] ? run.Length > 1 && !FactWording.HasVerb(run)
                && FactWording.VerbAt(begun, 0) is > 0 and var verb && verb < begun.Length && !DraftCues.Of("continuing").Begin(run) ? first.End : 0
            : begun.Length == 0 || DraftCues.Of("overseen").Are(run) ? first.End + run.Length
            : run.Length > 1 && begun.Length > 1 && FactWording.VerbAt(begun, 0) < begun.Length ? first.End : 0;
    }

    // 胜诉33件/败诉2件: a stroke behind a count parts two clauses. 被诉38件：一审29件: what stands behind the colon are parts.
    private static string Unslashed(string line)
    {
        for (var i = 1; i < line.Length - 1; i++)
        {
            var isColon = line[i] is ':' or '：';
            if ((isColon || line[i] is '/') && DraftFacts.EndsInCount(LastClause(line[..i]))
                && TextFolding.IsHan(line[(i + 1)..].TrimStart()[0]))
            {
                var behind = line[(i + 1)..].TrimStart();
                line = line[..i] + Comma + (isColon ? DraftData.PartMark + WithUnit(behind, UnitAtEnd(line[..i])) : behind);
            }
        }

        return line;
    }

    private static string UnitAtEnd(string words) => DraftFacts.ClauseOf(LastClause(words)).Unit;

    // 一审29、二审9: parts are counted as their whole is.
    private static string WithUnit(string parts, string unit)
    {
        var plain = new StringBuilder(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            plain.Append(parts[i]);
            if (char.IsAsciiDigit(parts[i]) && (i + 1 == parts.Length || Marks.Contains(parts[i + 1], StringComparison.Ordinal)))
            {
                plain.Append(unit);
            }
        }

        return plain.ToString();
    }

    // ①讲座44场②发手册, 1、新建2个 2、培训400人: each number begins a clause.
    private static string Unnumbered(string line)
    {
        var plain = new StringBuilder(line.Length);
        var next = 1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is >= '\u2460' and <= '\u249b')
            {
                plain.Append(Joint);
            }
            else if (NumberedAt(line, i, next) is > 0 and var length)
            {
                plain.Append(Joint);
                (i, next) = (i + length - 1, NumberIn(line.AsSpan(i, length)) + 1);
            }
            else
            {
                plain.Append(line[i]);
            }
        }

        return plain.ToString();
    }

    private static int NumberIn(ReadOnlySpan<char> mark) =>
        int.Parse(mark.TrimStart(Opening)[..^1], CultureInfo.InvariantCulture);

    private static int NumberedAt(string line, int at, int next)
    {
        if (at > 0 && !char.IsWhiteSpace(line[at - 1]) && !Marks.Contains(line[at - 1], StringComparison.Ordinal))
        {
            return 0;
        }

        var open = Opening.Contains(line[at], StringComparison.Ordinal) ? 1 : 0;
        var end = at + open;
        while (end < line.Length && end - at - open < MostDigits && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var isMark = end < line.Length && (open > 0 ? ")）" : "、.．)）").Contains(line[end], StringComparison.Ordinal);
        return isMark && end > at + open && int.Parse(line.AsSpan(at + open, end - at - open), CultureInfo.InvariantCulture) is var n
            && (n == next || (n == 2 && next == 1))
            && !(end + 1 < line.Length && char.IsAsciiDigit(line[end + 1])) ? end + 1 - at : 0;
    }

    // 法律明白人——新培养275名: what has no number is the thing of what follows; 受理57件——不予受理6件 are two clauses.
    private static string Undashed(string line)
    {
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var length = DashAt(line, i);
            var begun = length == 0 ? "" : LastClause(plain.ToString()).Trim();
            if (length == 0)
            {
                plain.Append(line[i]);
            }
            else if (begun.Length > 0 && DraftFacts.Counts(begun))
            {
                plain.Append(Comma);
            }
            i += Math.Max(0, length - 1);
        }

        return plain.ToString();
    }

    private static int DashAt(string line, int at)
    {
        var end = at;
        while (end < line.Length && (Dashes.Contains(line[end], StringComparison.Ordinal) || line[end] == '-'))
        {
            end++;
        }

        var isAlone = at > 0 && end < line.Length && char.IsWhiteSpace(line[at - 1]) && char.IsWhiteSpace(line[end]);
        return end - at > 1 || (end > at && isAlone) ? end - at : 0;
    }

    // 审结52件（调解17件，纠错4件）: what a bracket counts are parts, or hang on the count before it; 服务站（室）14个 stays.
    private static string Unbracketed(string line)
    {
        for (var open = line.IndexOfAny([.. Opening]); open >= 0; open = line.IndexOfAny([.. Opening], open + 1))
        {
            var close = line.IndexOfAny([.. Closing], open);
            if (close < 0)
            {
                break;
            }

            var (before, inside, behind) = (line[..open].TrimEnd(), line[(open + 1)..close].Trim(), line[(close + 1)..]);
            if (DraftFacts.EndsInCount(before) && inside.Length > 0 && !char.IsAsciiDigit(inside[0]) && (DraftFacts.Counts(inside)
                || WholeOutcome.IsToldBy(inside)
                || (inside.Length >= ShortestAside && DraftCues.Of("continuing").Begin(inside))))
            {
                var whole = LastClause(before);
                var part = DraftFacts.ClauseOf(inside.Split([.. Marks])[0]);
                var isPart = part is { Numbers: 1, IsPart: false } && DraftFacts.ClauseOf(whole).Unit == part.Unit
                    && !DraftCues.Of("year-before").Begin(inside) && !FactGroups.Exceeds(part, DraftFacts.ClauseOf(whole));
                var joined = before + Comma + (isPart ? DraftData.PartMark : "") + inside;
                line = joined + (behind.Length == 0 || Marks.Contains(behind.TrimStart()[..1], StringComparison.Ordinal) ? "" : Comma) + behind;
                open = joined.Length - 1;
            }
        }

        return line;
    }

    // 废止9件 修改4件: a blank between a count and the next thing parts two clauses; a bar between a thing and its count parts nothing.
    private static string Apart(string line)
    {
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var isBar = Bars.Contains(line[i], StringComparison.Ordinal);
            if (!isBar && !char.IsWhiteSpace(line[i]))
            {
                plain.Append(line[i]);
                continue;
            }

            var end = i;
            while (end < line.Length && (char.IsWhiteSpace(line[end]) || Bars.Contains(line[end], StringComparison.Ordinal)))
            {
                isBar |= Bars.Contains(line[end], StringComparison.Ordinal);
                end++;
            }

            var begun = LastClause(plain.ToString());
            var isCount = DraftFacts.EndsInCount(begun);
            var counts = end < line.Length && char.IsAsciiDigit(line[end]);
            // 在册196人没有脱管 刑释人员帮教率100%: a count on both sides of a blank.
            var isBetween = !isBar && begun.Length > 0 && end < line.Length && TextFolding.IsHan(begun[^1]) && TextFolding.IsHan(line[end])
                && DraftFacts.Counts(begun) && DraftFacts.Counts(line[end..].Split([.. Marks])[0]);
            plain.Append(begun.Length == 0 || end >= line.Length ? "" : (isBar && !counts) || isBetween ? Comma
                : isCount && TextFolding.IsHan(line[end]) && !DraftCues.Of("bound-word").Begin(line.AsSpan(end)) ? Comma : isBar || isCount ? "" : ' ');
            i = end - 1;
        }

        return plain.ToString();
    }

    // The clause that words end in.
    private static string LastClause(string words) => words[(words.LastIndexOfAny([.. Marks]) + 1)..];
}
