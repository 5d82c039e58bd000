namespace LawBot.Answers.Drafts;

/// <summary>What is told beside a draft, or instead of one, a Chinese sentence each.</summary>
internal static class DraftMessages
{
    internal const string Declined =
        "这不属于法治政府建设方面的材料,我写不了。我能起草年度报告的各个部分、提纲、存在问题、下一步打算、开头段和各地做法综述,例如“写一段行政复议工作,300字以内”。";

    /// <summary>A kind of official letter that is not written, and what can be.</summary>
    /// <param name="letter">The kind.</param>
    /// <param name="topic">What it is about; empty where nothing says.</param>
    internal static string OtherLetter(string letter, string topic) => $"“{letter}”有固定的格式,我不代拟。可以先写要放进去的情况:一节工作情况、情况汇报、存在问题或下一步打算,"
        + $"例如“写一段{(topic.Length > 0 ? topic : "行政复议工作")},300字以内”。";

    internal const string NoOwnReport = "库里没有找到本地这一年的报告,没有用到其中的数字;请写明县名和年度,或先读入报告。";
    internal const string NoSecondYear = "对照需要两年的材料:请用 --facts 给出今年的数字和事实,或先读入今年的报告。";
    internal const string NoLastYear = "库里没有找到本地上一年的报告,没法对照;请写明县名,或先读入那一年的报告。";
    internal const string ByWordsAlone = "只按字面对照;写到的是不是都完成了,请核实。";
    internal const string NoExemplar = "没有找到可参照的报告,这一稿只按通用体例写成。";
    internal const string Unconfirmed = "标【核实】的是这类文章的通常写法,您没有提供;本地做过的保留并去掉标记,没有的删去。";
    internal const string NoText = "模型没有给出底稿";
    internal const string MostFell = "模型写的内容大多没有通过核对";
    internal const string ServiceFailed = "模型服务出错";
    internal const string ModelRefused = "模型拒绝起草";
    internal const string NotWritten = "模型没有写出稿子:{Reason}";
    internal const string NotRevised = "模型没有改写要求:{Reason}";
    internal const string SpecNotRead = "模型没有读出起草的要求:{Reason}";
    internal const string WasCut = "模型没有写完就到了长度上限，后面的内容可能缺少。";
    internal const string UnwantedMark = "不应有标记";
    internal const string WholeCopy = "整句照抄了别的报告";

    /// <summary>Wishes that were understood and not met.</summary>
    internal static string Unmet(IReadOnlyList<string> wishes) => $"没有照办的要求:{Quoted(wishes)};这方面请您自己改定。";

    /// <summary>Clauses that were not understood.</summary>
    internal static string Unread(IReadOnlyList<string> clauses) => $"没有读懂、也没有写进正文的话:{Quoted(clauses)};是事实或要求请换个说法再说一遍。";

    internal static string TooLong(int size, int most) => $"全文{size}字,超过要求的{most}字:事实本身较多,请指明可以略去的。";

    internal static string TooShort(int size, int wanted) => $"按现有材料写到{size}字,不到{wanted}字:没有用空话凑字数。请补充做法和数字,我再写充实。";

    internal static string OtherPoints(int asked, int points) => $"要求{asked}点,现有材料写了{points}点。";

    internal static string Unsaid(IEnumerable<string> words) => $"要提到而正文没有写到的:{string.Join("、", words)};请给出做法或数字,我再写进去。";

    internal static string LostFacts(IEnumerable<string> facts) => $"没有写进正文的事实:{string.Join("、", facts)}。";

    /// <summary>What of the notes is not in the text.</summary>
    /// <param name="notes">The user's words, as many as are shown.</param>
    /// <param name="all">How many there are; 0 where all are shown.</param>
    internal static string HeldBack(IEnumerable<string> notes, int all) =>
        $"没有写进正文的材料:{string.Join("、", notes.Select(n => $"“{n}”"))}{(all > 0 ? $"等{all}处" : "")}。";

    /// <summary>Numbers that the notes say are not checked.</summary>
    internal static string Doubted(IEnumerable<string> notes) =>
        $"这{(notes.Count() > 1 ? "些" : "个")}数您标了待核,没有写进正文:{string.Join("、", notes.Select(n => $"“{n}”"))};核准后请告诉我,我再写进去。";

    /// <summary>Numbers that the notes want looked at again; they stand in the text.</summary>
    internal static string ToRecheck(IReadOnlyList<string> notes) => $"正文照写了、您说还要再核的数:{Quoted(notes)};定稿前请核对。";

    /// <summary>A column of a table of which nothing was told.</summary>
    internal static string Column(string head) => $"表中{head}一列";

    /// <summary>Clauses that only speech has, as they were read.</summary>
    internal static string Spoken(IReadOnlyList<string> clauses) => $"没有写进正文,请换成书面说法:{Quoted(clauses)}。";

    internal static string LeftOut(IEnumerable<string> facts) => $"按要求没有写:{string.Join("、", facts)}。";

    internal static string Open(int blanks) => $"【】处共{blanks}项待填写;填好后请核对全文。";

    internal static string OwnFiguresUsed(string report) => $"正文用了{report}报告里的数字,每个都注明出处。";

    internal static string NoOwnFigures(string report) => $"{report}的报告里没有找到这方面的数字。";

    internal static string PlansNotTold(string report, IEnumerable<string> plans) => $"{report}报告提出、这次材料里没有写到的打算:{string.Join("、", plans)}。";

    internal static string Silent(IEnumerable<string> places) => $"{string.Join("、", places)}的报告没有写到这方面。";

    internal static string NothingToReport(bool isOfCounties, string topic) =>
        $"库里{(isOfCounties ? "各县" : "")}的报告没有写到“{topic.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)}”,写不出各地做法。";

    internal static string Unstated(IEnumerable<string> measures) => $"没有写进正文、本地做过可以补充的:{string.Join("、", measures)}。";

    internal static string NothingOfModel(string model) => $"库里没有{model}在这方面的内容可以参照,按通常体例写成。";

    internal static string NoMovesOfModel(string model) => $"{model}的报告在这方面没有可以参照的写法顺序,按通常体例写成。";

    internal static string FollowedModel(string model, IEnumerable<string> moves) => $"参照{model}的写法和顺序写了:{string.Join("、", moves)};没有用{model}的数字。";

    internal static string Borrowed(string from, string words) => $"可以借鉴(未写入正文):{from}“{words}”。";

    internal static string PatternInstead(string? failure) => $"{failure}，以下改用按体例写成的底稿。";

    internal static string Fallen(int sentences) => $"有{sentences}句没有通过核对，已略去。";

    internal static string PutBack(int facts) => $"模型漏写了{facts}项本地数据，已按底稿补在文末。";

    internal static string NumberInBlank(string blank) => $"占位{blank}里有数字";

    internal static string StrangeNumber(string number) => $"“{number}”不在本地事实和要求里";

    internal static string OfFacts(string reason) => reason.Replace("所引的句子", "本地事实", StringComparison.Ordinal);

    internal static string OtherPlace(string place) => $"“{place}”是别的地方";

    private static string Quoted(IReadOnlyList<string> words) => string.Join("、", words.Select(w => $"“{w}”"));

    /// <summary>Figures that were reckoned from two given ones.</summary>
    internal static string Reckoned(IEnumerable<string> told) => $"增减由您给出的两年数字算出,请核对:{string.Join(";", told)}。";

    /// <summary>A comparison was wanted, and only one year's figures were given.</summary>
    internal static string NothingToCompare => "要与上年比较,但没有找到上年的数字;请补充,例如“去年受理51件”。";
}
