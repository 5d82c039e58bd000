namespace LawBot.Turns;

/// <summary>Questions and wishes as the program words them: what a short message stands for, and what may be sent next.</summary>
internal static class QuestionMessages
{
    public const string HowMany = "多少";
    public const string WhatRate = "是多少";
    public const string How = "怎么做的";
    public const string Without = "不要";
    public const string Problems = "存在哪些问题";
    public const string Plans = "下一步打算";
    public const string Highlights = "有什么亮点";
    public const string Tell = "展开说说";
    public const string Others = "别的县呢";
    public const string TellFirst = "第一个展开说说";
    public const string Numbers = "看数字";
    public const string Practice = "看做法";
    public const string Draft = "整理成一段";
    public const string Where = "出处在哪";
    public const string Quote = "原文";
    public const string Rearrange = "换种排法";
    public const string Workbook = "导出Excel";
    public const string Document = "导出Word";
    public const string Shorter = "再短一点";
    public const string MoreFormal = "语气正式一点";

    public static string PartOf(string whole, string part) => $"{whole}其中{part}";

    public static string Both(string one, string other) => $"{one}和{other}";

    public static string Only(string place) => "只看" + place;

    public static string NumberOf(string place, string metric, string unit) => $"{place}{metric}多少{unit}?";

    public static string HowOf(string place, string matter) => $"{place}{matter}怎么做的?";

    public static string WriteOn(string matter) => $"帮我写一段{matter}的内容";

    public static string WriteOn(string matter, string wishes) => $"写一段{matter}的内容{wishes}";
}
