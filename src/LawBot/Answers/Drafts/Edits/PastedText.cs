using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>A message that hands in a text and asks to have it put right: 帮我润色一下：…, 下面这段压到200字。….</summary>
/// <param name="Text">The text, as typed.</param>
/// <param name="Request">What is asked, as typed.</param>
internal sealed record PastedText(string Text, string Request)
{
    private const int LongestRequest = 45;
    private const int ShortestText = 10;
    private static readonly WordList Polish = WordList.Of("edit-words", "polish");
    private static readonly WordList Pointing = WordList.Of("edit-words", "pointing");
    private static readonly WordList Compose = WordList.Of("edit-words", "compose");

    /// <summary>True where a message asks to put a text right and hands in none.</summary>
    internal static bool IsMissing(string message) => Of(message) is null && TextFolding.Fold(message) is { Length: <= LongestRequest } folded
        && Polish.StandIn(folded) && Pointing.StandIn(folded) && !Compose.StandIn(folded) && !Counts.Any(folded);

    /// <returns>Null for a message that hands in no text, or asks something else of it.</returns>
    internal static PastedText? Of(string message)
    {
        var folded = TextFolding.Fold(message);
        return folded.Length != message.Length ? null
            : ByMark(message, folded) ?? Behind(message, folded) ?? Quoted(message, folded) ?? ByClauses(message, folded);
    }

    private static PastedText? Of(string text, string request) =>
        text.Count(TextFolding.IsHan) >= ShortestText && request.Length <= LongestRequest && Polish.StandIn(TextFolding.Fold(request))
            && !Compose.StandIn(TextFolding.Fold(request)) ? new PastedText(text.Trim(' ', '\n', '“', '”', '"'), request.Trim()) : null;

    // 帮我润色一下：…
    private static PastedText? ByMark(string message, string folded)
    {
        for (var at = folded.IndexOfAny([':', '\n']); at >= 0 && at <= LongestRequest; at = folded.IndexOfAny([':', '\n'], at + 1))
        {
            if (Of(message[(at + 1)..], message[..at]) is { } pasted)
            {
                return pasted;
            }
        }

        return null;
    }

    // …\n帮我顺一顺
    private static PastedText? Behind(string message, string folded) =>
        folded.LastIndexOf('\n') is > 0 and var at ? Of(message[..at], message[(at + 1)..]) : null;

    private static PastedText? Quoted(string message, string folded)
    {
        var (open, close) = (folded.IndexOf('"', StringComparison.Ordinal), folded.LastIndexOf('"'));
        return open >= 0 && close > open + ShortestText ? Of(message[(open + 1)..close], message[..open] + message[(close + 1)..]) : null;
    }

    // 把下面这段顺一顺，改得像公文。我们县今年…: a request that points at a text, and what follows that is no change itself.
    private static PastedText? ByClauses(string message, string folded)
    {
        for (var at = folded.IndexOfAny([',', '。', ';', '!', ' ']); at >= 0 && at <= LongestRequest; at = folded.IndexOfAny([',', '。', ';', '!', ' '], at + 1))
        {
            var (head, rest) = (message[..at], message[(at + 1)..]);
            var next = folded[(at + 1)..];
            next = next[..(next.IndexOfAny([',', '。', ';']) is > 0 and var end ? end : next.Length)];
            if (Pointing.StandIn(folded.AsSpan(0, at)) && Of(rest, head) is { } pasted && !Polish.StandIn(next) && EditReader.Read(rest, []).Edits.Count == 0
                && Wishes.WishReader.Read(next, []).All(c => c.Wishes.Count == 0))
            {
                return pasted;
            }
        }

        return null;
    }
}
