namespace LawBot.Answers.Grounding;

/// <summary>Why a generated sentence may not stand: told to the model that mends it, kept in the receipt and shown on request.</summary>
internal static class GroundingMessages
{
    internal const string NoMark = "没有注明依据的标记";
    internal const string NoLack = "所引的句子没有说不足";
    internal const string IsPlan = "报告里这是下一步的打算，不是已经做了的";
    internal const string IsUnderway = "报告里这还在进行，没有做完";
    internal const string IsNoPlan = "报告里这不是打算";
    internal const string OtherOrder = "先后次序与所引的句子不同";
    internal const string OnlyOfSome = "所引的句子只说了其中一部分，没有说都这样";
    internal const string Title = "文件名";
    internal const string Quotation = "引语";

    internal static string NoSuchMark(int number) => $"标记[S{number}]不存在";

    internal static string Missing(string word) => $"“{word}”不在所引的句子里";

    internal static string Missing(string kind, string name) => $"{kind}{name}不在所引的句子里";

    internal static string MissingMonth(int year, string month) => $"{year}年{month}不在所引的句子里";

    internal static string NotThere(string place, string word) => $"{place}的句子里没有“{word}”";

    internal static string OfAnother(string number) => $"“{number}”不是这个地方或这一年的";

    internal static string OtherPlace(string place) => $"“{place}”不是所引报告的地方";

    internal static string OtherYear(int year) => $"{year}年不是所引报告的年份";

    internal static string OtherDeed(int year) => $"{year}年的事所引的句子不是这样写的";

    internal static string StatedYear(string year, int stated) => $"“{year}”在所引的句子里是{stated}年";

    internal static string TellYear(string word) => $"“{word}”应写成具体年份";

    internal static string Stated(string said, string stated) => $"“{said}”在所引的句子里是“{stated}”";

    internal static string StatedNumber(string said, string stated, string number) => $"“{said}”在所引的句子里是{stated}，不是{number}";

    internal static string StatedOf(string number, string whose) => $"“{number}”在所引的句子里是“{whose}”的";

    internal static string StatedAbout(string number, string whom) => $"“{number}”在所引的句子里说的是“{whom}”";

    internal static string OtherBound(string number) => $"“{number}”的限定与所引的句子不同";

    internal static string OtherDirection(string number) => $"“{number}”的增减方向与所引的句子相反";

    internal static string NoDirection(string number) => $"所引的句子没有说“{number}”是增是减";

    internal static string OtherTrend(string thing) => $"“{thing}”的增减与所引的句子相反";

    internal static string IsLevel(string number) => $"“{number}”在所引的句子里是变动前后的数，不是变动了多少";

    internal static string IsChange(string number) => $"“{number}”在所引的句子里是变动了多少，不是变动后的数";

    internal static string Reversed(string number) => $"“{number}”的先后与所引的句子相反";

    internal static string ComesFrom(string place) => $"所引的句子里是从“{place}”来的，不是到“{place}”去的";

    internal static string DoneBy(string body) => $"所引的句子里做这件事的是“{body}”";

    internal static string OnlyOfLevel(string number) => $"“{number}”只是本级的数";

    internal static string NotOnlyOfLevel(string number) => $"“{number}”不只是本级的数";

    internal static string OtherScope(string scope) => $"“{scope}”不是所引数字的范围";

    internal static string NotSaid(string word) => $"所引的句子没有说“{word}”";

    internal static string Denied(string word) => $"所引的句子说的是没有“{word}”";

    internal static string NoCause(string word) => $"所引的句子没有说因果（“{word}”）";

    internal static string Told(string word) => $"所引的句子写了“{word}”";

    internal static string ToldElsewhere(string word) => $"不只一地写了“{word}”";
}
