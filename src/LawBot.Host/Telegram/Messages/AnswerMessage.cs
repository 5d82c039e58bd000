using System.Text.RegularExpressions;
using LawBot.Answers;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Host.Telegram.Messages;

/// <summary>Lays out a reply for a phone: the answer, its table, what to know besides, where it stands, and its number.</summary>
internal static class AnswerMessage
{
    private const int MostSources = 6;
    private const int MostAbsent = 12;

    /// <summary>The whole reply; cut into messages by whoever sends it.</summary>
    public static MessageText Of(Reply reply)
    {
        var answer = reply.Answer;
        var message = answer.Draft is { } written ? MessageText.Of(written.Text.Trim()) : AnswerLooks.Add(new MessageText(), answer.Text.Trim());
        if (answer.Figures is { } figures)
        {
            FigureMessage.AddTo(message, figures, answer.Citations);
            AddAbsent(message, figures.NotReported);
        }

        foreach (var warning in answer.Warnings.Concat(answer.Draft?.Warnings ?? []).Concat(answer.Figures?.Warnings ?? []).Distinct(StringComparer.Ordinal))
        {
            message.Add("\n\n⚠ ").Add(warning, TextLook.Italic);
        }

        AddPlaceholders(message, answer.Draft);
        AddSources(message, answer.Citations);
        return message.Add($"\n\n编号 {reply.Receipt}");
    }

    private static void AddAbsent(MessageText message, IReadOnlyList<NotReported> absent)
    {
        if (absent.Count > 0)
        {
            var named = absent.Take(MostAbsent).Select(a => a.Jurisdiction + Year(a.Year));
            message.Add($"\n\n未载明({absent.Count} 份):{string.Join('、', named)}{(absent.Count > MostAbsent ? " 等" : "")}");
        }
    }

    private static void AddPlaceholders(MessageText message, Draft? draft)
    {
        if (draft is { Placeholders.Count: > 0 })
        {
            message.Add("\n\n").Add($"还缺 {draft.Placeholders.Count} 处:", TextLook.Bold).Add(string.Join("", draft.Placeholders));
        }
    }

    private static void AddSources(MessageText message, IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0)
        {
            return;
        }

        message.Add("\n");
        foreach (var citation in citations.Take(MostSources))
        {
            message.Add($"\n[{citation.Number}] {Place(citation.Source)}");
        }

        if (citations.Count > MostSources)
        {
            message.Add($"\n……共 {citations.Count} 处,点“来源”看全部原文。");
        }
    }

    /// <summary>County, year, heading path and page on one line.</summary>
    public static string Place(Source source) =>
        source.Jurisdiction + Year(source.Year) + (source.Section.Count > 0 ? " · " + string.Join(" › ", source.Section) : "") + (source.Page is { } page
            ? $" · 第{page}页" : "");

    /// <summary>2021年, or nothing when unknown.</summary>
    public static string Year(int? year) => Naming.YearOf(year);
}

/// <summary>Gives an answer's lines their looks: a practice's head bold, a long quotation folded.</summary>
internal static partial class AnswerLooks
{
    // A folded quotation shows three lines of a phone; what fits into two is not worth folding.
    private const int LongQuotation = 60;

    /// <summary>Appends the answer's text.</summary>
    public static MessageText Add(MessageText message, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            message.Add(i > 0 ? "\n" : "");
            var shape = Quoting().Match(lines[i]);
            if (!shape.Success)
            {
                message.Add(lines[i]);
                continue;
            }

            var isLong = shape.Groups["quote"].Length > LongQuotation;
            message.Add(shape.Groups["head"].Value, TextLook.Bold).Add(isLong ? "\n" : "")
                .Add(shape.Groups["quote"].Value, isLong ? TextLook.Quote : TextLook.Plain);
        }

        return message;
    }

    /// <summary>The lines of our own layout: 1. 青禾县2021年·…:“…”[1].</summary>
    [GeneratedRegex(@"^(?<head>[^“\n]{1,80}[:\uFF1A])(?<quote>“.+”(?:\[\d+\])+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoting();
}
