namespace LawBot.Turns;

/// <summary>What the program says where no report is spoken of.</summary>
internal static class ChatMessages
{
    private const int MostPlaces = 8;
    public const string Forgotten = "好的,前面说的都放下了。请直接说想看什么。";
    public const string NewSubject = "好的,换一个。请说想问什么。";
    public const string NothingChanged =
        "这一句没有改动稿子,稿子仍是上面这样。可以说“第二条删了”“第一句换成…”“再短一点”“语气软一点”“分三点”,或直接给数字。";
    public const string PasteText = "请把要改的文字贴过来,并说怎么改,如“润色一下:…”“压到200字:…”“改得委婉一点:…”。";
    public const string NothingToUndo = "前面没有可以撤销的。请直接提问。";
    public const string NothingGenerated = "上一次回答没有用模型写句子,都是报告原文或程序算出的,没有句子被略去。";
    public const string WhatElse = "(还可以看数字:说“看数字”;只看一个地方或一年,请写地名、年度。)";
    public const string TextNext = "要写的稿子放在下一步:回复“1”就写。";
    public const string Undone = "已撤销上一步。";
    public const string NothingToShow = "前面还没有引用报告的回答,没有可以展开的。请先提一个问题,例如“各地行政复议是怎么做的?”。";
    public const string NothingToExport = "还没有可以导出的回答。请先提一个问题或写一段,再说导出。";
    public const string NoFiguresToExport = "上一个回答里没有数字,做不成表格或图。请先问一个数字,或说“导出Word”。";

    /// <summary>Names the file that was made.</summary>
    public static string Exported(ExportedFile file) => $"已做好文件 {file.FileName}。{file.Note}";

    /// <summary>An answer that speaks of no report.</summary>
    public static Answers.Answer Answer(string question, string text) =>
        new(question, Answers.AnswerKind.Chat, text, Answers.AnswerOrigin.Extracted, [], []);

    /// <summary>What is said to talk that asks nothing.</summary>
    public static string Of(string kind) => kind switch
    {
        "greeting" => "您好。我可以查各地报告里的做法和数字,每一条都附原文出处,也可以帮您起草。直接说想看什么就行。",
        "thanks" => "不客气。还要看什么,接着说就行。",
        "acknowledged" => "好的。还要看什么,接着说就行。",
        "goodbye" => "再见。下次接着问就行。",
        "abuse" => "没帮上忙,抱歉。请告诉我哪个地方、哪一年、想看做法还是数字,我再查一遍。",
        _ => "这个我答不了。我只查各地法治政府建设年度报告里的做法和数字,也可以帮您起草这方面的材料。",
    };

    /// <summary>What the program can do, with questions that work on this library.</summary>
    public static string Help(IReadOnlyList<string> examples) =>
        "我能做三件事,都只依据已入库的报告:\n1. 查做法:各地怎么做的,逐条附原文和出处。\n2. 查数字:谁是多少,可以排序、相加、比较,可以导出表格。\n3. 起草:按您给的情况和数字写一段,可以再改、再导出。"
        + (examples.Count == 0 ? "\n库里还没有报告,先读入报告再问。" : "\n可以这样问:" + Listed(examples));

    /// <summary>What is asked back when only what was done was named.</summary>
    public static string Which(IReadOnlyList<string> examples) =>
        $"您问的是哪件事、哪个地方?请说全一点,例如:{(examples.Count > 0 ? Listed(examples) : "某县行政复议受理多少件?")}";

    /// <summary>What is asked back when only a place was named.</summary>
    public static string AboutPlace(string place, string years, IReadOnlyList<string> examples) =>
        $"{place}有{years}的报告。想了解哪方面,做法还是数字?可以这样问:{Listed(examples)}";

    /// <summary>What is asked back when only whose reports are meant was said.</summary>
    public static string Narrowed(IReadOnlyList<string> places, IReadOnlyList<string> examples) => places.Count == 0
        ? "这样一来库里没有报告可看了。请换个范围,或说“重新开始”。"
        : $"好的,只看{string.Join('、', places.Take(MostPlaces))}{(places.Count > MostPlaces ? $"等{places.Count}个地方" : "")}。想了解哪方面?可以这样问:{Listed(examples)}";

    /// <summary>What is said when the user told where they are from.</summary>
    public static string Home(string place, bool isIndexed) =>
        $"好的,记下了:您是{place}的。{(isIndexed ? "说“我们县”就是指它,说“别的县”就不含它。" : "库里还没有它的报告;说“别的县”时不含它。")}";

    /// <summary>What is said when more is wanted of places whose answer was listed.</summary>
    public static string ListedAll(IReadOnlyList<string> choices) => "找到的上一答都列了。可以接着看:" + Listed(choices);

    /// <summary>Texts to choose from, each with its number on a line of its own.</summary>
    public static string Listed(IReadOnlyList<string> choices) => string.Concat(choices.Select((c, i) => $"\n{i + 1}. {c}"));
}
