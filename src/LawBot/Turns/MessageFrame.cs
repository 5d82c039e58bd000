using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>A message without the clauses that only frame it: 不对,我问的是…; 换个话题,…; 我们县是青禾县,….</summary>
/// <param name="Text">What is left to be read; empty when the message was nothing but frame.</param>
/// <param name="HomeClause">The clause that says where the user is from; empty when none does.</param>
/// <param name="Corrects">True when it says that the last answer was not what was meant.</param>
/// <param name="IsNewSubject">True when it says that nothing of what was said before goes on.</param>
internal sealed record MessageFrame(string Text, string HomeClause, bool Corrects, bool IsNewSubject)
{
    /// <summary>The words that name the places which it takes away; empty when it takes none.</summary>
    public string LeftOut { get; private init; } = "";

    /// <summary>True when it says that what follows was spoken of before.</summary>
    public bool IsBack { get; private init; }

    /// <summary>Ranks that it takes away, and ranks that alone it means.</summary>
    public (IReadOnlyList<JurisdictionLevel> Without, IReadOnlyList<JurisdictionLevel> Only) Levels { get; private init; } = ([], []);

    /// <summary>The years from one on or up to one that it narrows the conversation to; null where it does not.</summary>
    public YearRange? Range { get; private init; }

    /// <summary>True when it takes away what it points at: 除了它, 这家不算.</summary>
    public bool LeavesPointed { get; private init; }

    /// <summary>True when it says whose reports are meant by leaving some away.</summary>
    public bool Narrows => LeftOut.Length + Levels.Without.Count + Levels.Only.Count > 0 || Range is not null;

    private const int LongestOffice = 6; // 司法局的, 县政府办
    private static readonly char[] OriginWords = [' ', .. WordList.InOrder("characters", "origin").Select(w => w[0])];

    /// <param name="folded">The folded message.</param>
    /// <param name="alone">The message as read by itself.</param>
    public static MessageFrame Of(string folded, Question alone)
    {
        var reading = new Reading(folded, alone.Spans, WithoutInnerBack(folded, MessageWords.ActsIn(folded)));
        var kept = folded.ToCharArray();
        var (home, corrects, isNew, negated, isBack) = ("", false, false, false, false);
        var away = new List<LeftOut>();
        YearRange? range = null;
        foreach (var clause in MessageClauses.In(folded))
        {
            var opensWith = reading.FirstAct(clause);
            if (clause.End < folded.Length - 1 && reading.IsAddress(clause))
            {
                Blank(kept, clause);
            }
            else if (reading.IsOrigin(clause))
            {
                home = home.Length > 0 ? home : clause.In(folded);
                Blank(kept, clause);
            }
            else if (home.Length > 0 && reading.IsOffice(clause))
            {
                Blank(kept, clause);
            }
            else if (reading.Has(clause, "set-aside"))
            {
                isNew = true;
                Blank(kept, clause);
            }
            else if (reading.Has(clause, "new-subject") || (reading.Has(clause, "wrong") && reading.IsOnly(clause, "wrong")))
            {
                isNew |= reading.Has(clause, "new-subject");
                corrects |= reading.Has(clause, "wrong");
                if (reading.IsOnly(clause, "wrong"))
                {
                    Blank(kept, clause);
                }

                reading.BlankActs(kept, clause, "new-subject", "wrong");
            }
            else if (opensWith is not "not" && reading.InnerNot(clause) is { } inner)
            {
                // 受理的不是收到的: what stands before is meant, what stands behind is not.
                corrects = true;
                Blank(kept, new TextSpan(inner.Start, clause.End));
            }
            else if (opensWith is "not" && Other(folded, clause) is var other and >= 0)
            {
                (corrects, negated) = (true, other == clause.End);
                Blank(kept, new TextSpan(clause.Start, other));
            }
            else if (YearRange.Of(folded, clause, alone.Spans) is { } years)
            {
                range = years;
                Blank(kept, clause);
            }
            else if (Turns.LeftOut.Of(folded, clause, alone.Spans) is { } leftOut)
            {
                away.Add(leftOut);
                Blank(kept, leftOut.Span);
            }
            else if (away.Count > 0 && opensWith is "aside")
            {
                Blank(kept, clause);
            }
            else if (negated && folded[clause.Start] is '是')
            {
                Blank(kept, new TextSpan(clause.Start, clause.Start + 1));
            }

            isBack |= reading.Has(clause, "back");
            corrects |= reading.Has(clause, "i-mean");
            reading.BlankActs(kept, clause, "i-mean", "back", "turn-to");
        }

        return new MessageFrame(Squeeze(new string(kept)), home, corrects, isNew)
        {
            IsBack = isBack,
            Range = range,
            LeavesPointed = away.Exists(a => a.IsPointed),
            LeftOut = string.Join('、', away.Select(a => a.Places).Where(p => p.Length > 0)),
            Levels = ([.. away.SelectMany(a => a.Without)], [.. away.SelectMany(a => a.Only)]),
        };
    }

    /// <summary>A text without the marks around it.</summary>
    public static string Squeeze(string text) => text.Trim(' ', ',', '。', ';', '!', '?', '\n');

    // 往后怎么回头看: what leads back opens a clause; further in it is what is asked about.
    private static List<LexiconWord> WithoutInnerBack(string folded, IReadOnlyList<LexiconWord> acts)
    {
        var clauses = MessageClauses.In(folded).ToList();
        return [.. acts.Where(a => a.Row.Class is not "back" || clauses.Exists(c => c.Start == a.Span.Start) || acts.Any(b => b.Span.End == a.Span.Start))];
    }

    private static void Blank(char[] text, TextSpan span) => text.AsSpan(span.Start, span.Length).Fill(' ');

    // 不是复议,是应诉 and 不是复议是应诉: where what was meant begins; -1 when the message says no more than what was not.
    private static int Other(string folded, TextSpan clause)
    {
        var within = folded.IndexOf('是', clause.Start + 2, clause.End - clause.Start - 2);
        return within > 0 ? within + 1 : clause.End < folded.Length - 1 ? clause.End : -1;
    }

    private sealed class Reading(string folded, IReadOnlyList<AnnotatedSpan> spans, IReadOnlyList<LexiconWord> acts)
    {
        public bool Has(TextSpan clause, string act) => acts.Any(a => a.Row.Class == act && clause.Contains(a.Span));

        public string FirstAct(TextSpan clause) => acts.FirstOrDefault(a => a.Span.Start == clause.Start).Row?.Class ?? "";

        public bool IsOnly(TextSpan clause, string act)
        {
            var rest = folded.ToCharArray();
            BlankActs(rest, clause, act);
            return MessageWords.Trim(new string(rest, clause.Start, clause.Length)) is var left
                && (left.Length == 0 || MessageWords.AloneOf(left) is "aspect-alone");
        }

        public void BlankActs(char[] text, TextSpan clause, params ReadOnlySpan<string> kinds)
        {
            foreach (var word in acts)
            {
                if (clause.Contains(word.Span) && kinds.Contains(word.Row.Class))
                {
                    Blank(text, word.Span);
                }
            }
        }

        // 张主任:, 【工作群】, 各位好: a message that was passed on names who was spoken to, and asks nothing by it.
        public bool IsAddress(TextSpan clause)
        {
            var words = clause.In(folded).Trim();
            return (words.EndsWith(':') || words.EndsWith('】') || MessageWords.TalkOf(words) is "greeting" or "thanks" or "acknowledged")
                && !spans.Any(s => s.Kind is not (SpanKind.Filler or SpanKind.Noun) && clause.Contains(s.Span))
                && !acts.Any(a => clause.Contains(a.Span));
        }

        // 要受理的不是收到的 says both what was meant and what was not; 这不是复议 only what was not.
        public TextSpan? InnerNot(TextSpan clause)
        {
            var inner = acts.FirstOrDefault(a => a.Row.Class is "not" && clause.Contains(a.Span)).Span;
            return inner.Length == 0 || inner.Start <= clause.Start || MessageWords.Trim(folded[clause.Start..inner.Start]).Length < 2
                || MessageWords.Trim(folded[inner.End..clause.End]).Length < 2
                || spans.Any(s => clause.Contains(s.Span) && (s.Kind is SpanKind.Asking || s.Span.Overlaps(inner))) ? null : inner;
        }

        // 我在县司法局 and 我们县就指它, behind 我们是青禾县的: more of the same user, and nothing asked.
        public bool IsOffice(TextSpan clause) => (FirstAct(clause) is "i-am"
                || (spans.Any(s => clause.Contains(s.Span) && IsOwn(s)) && !spans.Any(s => s.Kind is SpanKind.Matter && clause.Contains(s.Span))))
            && !spans.Any(s => clause.Contains(s.Span)
                && s.Kind is SpanKind.Asking or SpanKind.Request or SpanKind.Part or SpanKind.Operator or SpanKind.Number);

        private bool IsOwn(AnnotatedSpan span) => span is { Kind: SpanKind.Reference, Value: "home" } || (span.Kind == SpanKind.Place
            && LexiconTable.Rows("references").Any(r => r.Class is "home" && r.Words.Contains(span.Span.In(folded), StringComparer.Ordinal)));

        // 我们是青禾县的, 我们县是青禾县, 我在青禾县司法局: the user, one place, and hardly anything else.
        public bool IsOrigin(TextSpan clause)
        {
            var places = spans.Where(s => s.Kind == SpanKind.Place && clause.Contains(s.Span)).ToList();
            var speaker = acts.FirstOrDefault(a => a.Row.Class is "i-am" && clause.Contains(a.Span)).Span;
            var own = spans.FirstOrDefault(s => s is { Kind: SpanKind.Reference, Value: "home" } && clause.Contains(s.Span))?.Span ?? default;
            var from = speaker.Length > 0 ? speaker : own;
            if (places.Count == 0 || from.Length == 0 || from.Start > places[0].Span.Start)
            {
                return false;
            }

            var between = folded[from.End..places[0].Span.Start].Trim(OriginWords);
            return between.Length == 0 && clause.End - places[^1].Span.End <= LongestOffice
                && !spans.Any(s => (s.Kind is SpanKind.Asking || (s.Kind is SpanKind.Matter && speaker.Length == 0)) && clause.Contains(s.Span));
        }
    }
}
