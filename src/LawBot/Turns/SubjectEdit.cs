using LawBot.Questions;
namespace LawBot.Turns;

/// <summary>What a message makes of the subject under discussion.</summary>
internal static class SubjectEdit
{
    /// <param name="state">The conversation so far.</param>
    /// <param name="message">The message.</param>
    public static ConversationSubject Of(ConversationState state, TurnReading message)
    {
        var before = message.Frame.IsNewSubject ? ConversationSubject.None : state.Subject;

        // 总结一下陇县的报告 is about the report, whatever was talked of before.
        var ofReport = message is { IsGeneric: true, Part.Length: 0 } && (message.Does("overview") || message.Does("highlights") || message.Does("contrast"));
        if (before.IsEmpty || (ofReport && (message.Content.Length > 0 || !NamesMatter(before) || (before.WantsNumbers && !message.Does("contrast")))))
        {
            return Fresh(message);
        }

        if (ofReport)
        {
            return Edited(before) with { Asking = message.Asking, Operator = "", WantsNumbers = false };
        }

        if (TwoOfOne(state, message) is { } both)
        {
            return both;
        }

        if (message.Does("numbers") || message.Does("practice"))
        {
            return Edited(before) with { Asking = message.Does("numbers") ? "" : QuestionMessages.How, WantsNumbers = message.Does("numbers"), Operator = "" };
        }

        if ((message.Does("above-us") || message.Does("below-us")) && message.IsSilent)
        {
            return Edited(before) with { Operator = References.Beyond(state, message), Asking = "", WantsNumbers = true };
        }

        if (message.Does("rank-of") && message.IsSilent)
        {
            var inOrder = Lexicon.LexiconTable.Rows("operators").First(r => r.Class is "top").Words[0];
            return Edited(before) with { Operator = inOrder, Asking = "", WantsNumbers = true };
        }

        if (before.WantsNumbers && message.RankOperator is { } rank)
        {
            return Edited(before) with { Operator = rank };
        }

        if (message.IsSilent)
        {
            // 除了它呢, after the largest: the others, and no pick among them.
            return Silent(message.Frame.LeavesPointed ? Edited(before) with { Operator = "" } : before, message);
        }

        // 同心的问题, after a number of another place: those of its report.
        if (message is { IsGeneric: true, Part.Length: > 0, NamesPlace: true, AsksNumber: false } && before is { WantsNumbers: true, Part.Length: 0 })
        {
            return Fresh(message);
        }

        // 同心有什么做法, after what is lacking elsewhere: its practices, and not what it lacks.
        if (message is { IsSilent: true, AsksPractice: true, NamesPlace: true } && before is { Part.Length: > 0, Content.Length: 0 })
        {
            return Fresh(message);
        }

        // 下一步呢, after words that no report has: those are no matter whose plans could be asked for.
        if (message.IsGeneric && before is { IsUnmet: true } && !NamesMatter(before))
        {
            return Fresh(message);
        }

        if (message.IsGeneric)
        {
            return Edited(before) with { Part = message.Part, Asking = message.Asking, Operator = message.Operator, WantsNumbers = false };
        }

        if (message.Does("add") && !message.NamesPlace)
        {
            return Edited(before) with { Content = Join(before.Content, message.Content), Asking = Join(before.Asking, message.Asking) };
        }

        if (message.Does("without"))
        {
            // What was added is taken away again; anything else is not wanted in the answer.
            var kept = before.Content.Split(' ').Where(w => message.Content.Length == 0 || !w.Contains(message.Content, StringComparison.Ordinal)).ToList();
            return kept.Count < before.Content.Split(' ').Length && kept.Count > 0 ? Edited(before) with { Content = Join(kept) }
                : Edited(before) with { Asking = Join(before.Asking, message.Verbatim.Length > 0 ? QuestionMessages.Without + message.Content : "") };
        }

        if (message.Does("of-these") || message.Does("narrow") || message.Does("only"))
        {
            return Narrowed(before, message);
        }

        if (!message.HasOwnMatter || (message.IsClause && !message.NamesMatter))
        {
            return Leaning(before, message);
        }

        // 行政复议 after 受理超过50件的有哪些 says with what it was done.
        var isBare = message.Asking.Length == 0 && message.Operator.Length == 0 && !message.AsksNumber && message.Part.Length == 0;
        if (isBare && before.Content.Length > 0 && TurnReading.MatterOf(before.Content).Length == 0)
        {
            return Edited(before) with { Content = message.Content + before.Content };
        }

        return isBare
            ? Edited(before) with { Content = message.Content, Asking = "", Operator = "", Whole = "" }
            : Fresh(message);
    }

    /// <summary>The message's own words alone.</summary>
    public static ConversationSubject Fresh(TurnReading message) => new(
        message.IsGeneric && message.Part.Length > 0 ? "" : message.Content, message.Asking, message.Part, message.Operator)
    {
        Verbatim = message.Verbatim, WantsNumbers = message.AsksNumber && !message.AsksPractice,
    };

    // 加起来, 差几次 after two numbers of one place asked for one after another: those two.
    private static ConversationSubject? TwoOfOne(ConversationState state, TurnReading message)
    {
        var stands = message is { IsSilent: true, NamesPlace: false, Wanted.Name: "sum" or "difference", Alone.Years.Count: 0 } && state.Trail.Count < 2
            && !message.Does("previous-year") && !message.Does("two-years");
        return stands && state.Past is [.., { Values: [{ Made: "" } one] } first, { Values: [{ Made: "" } other] } second]
            && first.Subject.WantsNumbers && second.Subject.WantsNumbers && one.Jurisdiction == other.Jurisdiction && one.Unit == other.Unit
            && first.Years.SequenceEqual(second.Years) && first.Subject.Content != second.Subject.Content
            && first.Subject.Content.Length > 0 && second.Subject.Content.Length > 0
            ? second.Subject with
            {
                Verbatim = "", Asking = "", WantsNumbers = true, Operator = message.Operator,
                Content = QuestionMessages.Both(first.Subject.Content, second.Subject.Content),
            }
            : null;
    }

    // 加起来呢, 前三名, 怎么做的: the same matter, asked otherwise.
    private static ConversationSubject Silent(ConversationSubject before, TurnReading message)
    {
        var asksAnew = message.AsksPractice || (message.AsksNumber && message.Operator.Length == 0 && !before.WantsNumbers);
        if (message.Asking.Length > 0 && asksAnew)
        {
            return Edited(before) with { Asking = message.Asking, Operator = message.Operator, WantsNumbers = !message.AsksPractice };
        }

        // 花了多少钱, after 多少件: another kind of number on the same matter.
        if (message is { AsksNumber: true, Operator.Length: 0, Verbatim.Length: > 0 } && before.WantsNumbers
            && (IsOther(Questions.AskedKind.IsMoney) || IsOther(Questions.AskedKind.IsDuration)))
        {
            return Edited(before) with { Asking = message.Verbatim };
        }

        bool IsOther(Func<string, bool> asks) => asks(message.Bare) && !asks(before.Asking + before.Verbatim);

        if (message.Operator.Length == 0)
        {
            return message.Alone.Asks.Contains(Questions.Asking.Compare) ? before with { Operator = message.Asking } : before;
        }

        // 多的是谁: what picks is one character, which only its place makes an operator.
        if (message is { Operator.Length: 1, Wanted.Name: "most" or "least" })
        {
            message = message.WithOperator(Lexicon.LexiconTable.Rows("operators").First(r => r.Class == message.Wanted.Name).Words[0]);
        }

        // 占多大比例 after 其中企业多少 asks for the part in the whole; 前两名 after 多少条 for an order.
        var words = message.Alone.Operator is { Name: "share" or QuestionOperator.Unreported }
            && message.Asking.Length > 0 ? Join(message.Operator, message.Asking) : message.Operator;
        return before.Operator.Length == 0 && before.Verbatim.Length > 0
            ? before with { Operator = words, WantsNumbers = true }
            : Edited(before) with { Operator = words, WantsNumbers = true };
    }

    private static ConversationSubject Narrowed(ConversationSubject before, TurnReading message) =>
        message.Does("of-these")
            ? Edited(before) with
            {
                Whole = before.Content, Content = message.Content, Asking = message.Asking, Operator = message.Operator,
                WantsNumbers = before.WantsNumbers || message.AsksNumber,
            }
            : Edited(before) with
            {
                Content = Join(before.Content, message.Content), Operator = message.Operator,
                Asking = message is { AsksNumber: true, Asking.Length: > 0 } ? message.Asking : before.Asking,
            };

    // 审结了几件, 办结率呢: what was done or measured changes, the thing it was done with stays.
    private static ConversationSubject Leaning(ConversationSubject before, TurnReading message) => new(
        TurnReading.MatterOf(before.Content) + message.Content, message.Asking, message.Part.Length > 0 ? message.Part : before.Part, message.Operator)
    {
        WantsNumbers = message.AsksNumber || (before.WantsNumbers && !message.AsksPractice),
    };

    private static bool NamesMatter(ConversationSubject subject) =>
        Questions.Annotator.Read(subject.Content + " " + subject.Verbatim, []).Any(s => s.Kind is Questions.SpanKind.Matter);

    private static ConversationSubject Edited(ConversationSubject subject) => subject with { Verbatim = "" };

    private static string Join(params IEnumerable<string> words) => string.Join(' ', words.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal));
}
