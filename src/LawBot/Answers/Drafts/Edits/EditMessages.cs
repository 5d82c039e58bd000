namespace LawBot.Answers.Drafts.Edits;

/// <summary>What is told beside a text that was changed, a Chinese sentence each.</summary>
internal static class EditMessages
{
    private const int LongestQuote = 24;

    internal const string NothingRemoved = "没有删过的内容可以恢复;要退回上一稿请说“撤销”。";
    internal const string NoContent = "没有说换成什么、加什么,这一处没有改;请连内容一起说,如“第二条换成…”“加一句…”。";
    internal const string Untitled = "标题去掉了。";
    internal const string HasNoTitle = "这一稿没有标题,没有改;要加请说“标题改成…”。";
    internal const string NoTitle = "没有说标题是什么,没有改;请说“标题改成…”。";
    internal const string CannotRephrase = "换一种整体写法要按要求重写,这里只能逐处改:可以说“再短一点”“正式一点”“第二条换成…”,或重新说一遍要写什么。";
    internal const string NothingToPolish = "逐句看过,用词和标点没有要改的;要短一点、换语气或改哪一句,请直接说。";
    internal const string ForAbove = "按给领导看的改:数字提前,口语和虚词去掉;事实没有动。";
    internal const string ForPublic = "按给群众看的改:虚词去掉,说法放直白;事实没有动。";
    internal const string NeedsMaterial = "再写长需要新的事实,没有用空话凑;请补充做法或数字。";
    internal const string OnlyNumbersLeft = "去掉数字就没有内容的分句已一并删去。";
    internal const string NothingLeft = "照这样删,稿子就没有内容了,没有删;要重写请说写什么。";
    internal const string PolishedKept = "数字、名称都没有动。";
    internal const string NoNumbersThere = "这里没有数字可以去掉。";
    internal const string NothingFirst = "带数字的句子已经在前面,没有可以移动的。";
    internal const string NoEffect = "照这句话重写后文字没有变化;要改哪一句,请说“第几句换成…”“第几条删了”。";
    internal const string NoMarks = "稿子里没有标【核实】的内容。";
    internal const string MarksTaken = "【核实】标记去掉了:请确认这些做法本地确实做过,没做过的请说“第几句删掉”。";
    internal const string Marked = "新加的做法您没有提供,标了【核实】:做过的保留并去掉标记,没有的删去。";

    internal static string NotSoMany(TargetUnit unit, int parts, string said) =>
        $"全文只有{parts}{Name(unit)},没有“{said}”,这一处没有改;请按现在的{Name(unit)}数说。";

    internal static string NotThere(string thing) => $"稿子里没有找到“{thing}”,这一处没有改;请引用稿子里的原话,或说第几句。";

    internal static string Deleted(string words) => $"删去:{Quote(words)}(要恢复请说“恢复刚才删的”)。";

    internal static string WordsTaken(string words) => $"“{words}”都去掉了。";

    internal static string Restored(string words) => $"恢复了:{Quote(words)}。";

    internal static string Replaced(string old, string words) => $"{Quote(old)}换成了{Quote(words)}。";

    internal static string WordsReplaced(string old, string words, int times) => $"“{old}”改成“{words}”,共{times}处。";

    internal static string AlreadySo(string words) => $"稿子里已经是“{words}”,没有改动。";

    internal static string HasPoints(int points) => $"现在就是{points}点,没有改动。";

    internal static string HasAlready(string words) => $"稿子里已经写到“{words}”,没有再加。";

    internal static string NumberMissing(string words) => $"没有给“{words}”的数字,没有编;请连数字一起说,如“{words}98%”。";

    internal static string Corrected(string old, string number, int times) => $"{old}改成{number},共{times}处。";

    internal static string Added(string words) => $"加上了:{Quote(words)}。";

    internal static string Titled(string title) => $"标题定为《{title}》。";

    internal static string Year(int year) => $"年份改为{year}年。";

    internal static string Owner(string name) => $"单位名称改为{name}。";

    private const string NotSoftened = "没有找到可以这样改的说法,语气没有动";

    internal static string NothingToSoften(string tone) => $"{NotSoftened}({tone});请说改哪一句、改成什么。";

    internal static bool IsNothingToSoften(string note) => note.StartsWith(NotSoftened, StringComparison.Ordinal);

    internal static string Reworded(IReadOnlyList<(string Old, string Words)> changes) =>
        changes.Count == 0 ? "" : $"改了措辞:{string.Join("、", changes.Select(c => c.Words.Length > 0 ? $"{c.Old}→{c.Words}" : $"删“{c.Old}”"))}。";

    internal static string StillLong(int size, int most) => $"现在{size}字,还超过{most}字:剩下的都是数字和名称,没有擅自删;请指明哪句不要。";

    internal static string ShortEnough(int size) => $"现在{size}字,已经在这个长度以内,没有再压;还要短请说压到多少字。";

    internal static string CutTo(int size) => $"压到了{size}字,数字都留着。";

    internal static string EmptyTaken(IReadOnlyList<string> words) => $"没有事实的套话删去:{string.Join("、", words.Select(Quote))}。";

    internal static string Dropped(IReadOnlyList<string> words) => $"为了压短删去:{string.Join("、", words.Select(Quote))}。";

    internal static string NotGrown(int size, int wanted) => $"扩到{size}字,不到{wanted}字。{NeedsMaterial}";

    internal static string Points(int asked, int points) => $"按现有内容分成{points}点,不到{asked}点;请补充要写的方面。";

    internal static string NotQuotable(string place) => $"库里没有{place}在这方面的做法,没有加;可以换个地方,或自己给一句。";

    internal static string Practice(string place, string words) => $"{place}的做法是:“{words}”。";

    internal static string NumberUnknown(string thing, string number) => $"稿子里没有找到“{thing}”的数字,{number}没有写进去;要加请说“加一句…{number}”。";

    private static string Name(TargetUnit unit) => unit switch { TargetUnit.Point => "条", TargetUnit.Sentence => "句", _ => "段" };

    private static string Quote(string words) =>
        words.Length > LongestQuote ? $"“{words[..(LongestQuote - 1)].TrimEnd('。', '，')}…”" : $"“{words.TrimEnd('。', '；')}”";
}
