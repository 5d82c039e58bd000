namespace LawBot.Questions;

/// <summary>How a question's places were understood, told with its answer.</summary>
internal static class PlaceMessages
{
    private const int MostNamed = 3;

    /// <summary>A name may be several places of the library.</summary>
    public static string Several(string text, IEnumerable<string> names) => $"“{text}”可以是{string.Join("、", names)},都查了。要查其中一个,请写全名。";

    /// <summary>本县 without a home.</summary>
    public static string NoHome(string text) => $"不知道“{text}”是哪里,没有限定地方。请写出地名,或在设置 Questions:Home 里写明本地。";

    /// <summary>A report that does not tell where its place lies.</summary>
    public static string Unconfirmed(string name, string outer) => $"库里的{name}报告没有写明属于{outer},请核对。";

    /// <summary>A department without a report of its own.</summary>
    public static string NoDepartment(string place, string department) => $"库里没有{place}{department}自己的报告,从{place}的报告里找。";

    /// <summary>A subdistrict or town without a report of its own.</summary>
    public static string NoPart(string part, IEnumerable<string> places) => $"库里没有{part}自己的报告,从{string.Join("、", places)}的报告里找。";

    /// <summary>A place of which only departments have a report.</summary>
    public static string OnlyDepartments(string place, IReadOnlyList<string> departments) =>
        $"库里没有{place}政府自己的报告,从{string.Join("、", departments.Take(MostNamed))}{(departments.Count > MostNamed ? $"等{departments.Count}个部门" : "")}的报告里找。";

    /// <summary>A short or misspelt name, and the place it is taken for.</summary>
    public static string TakenFor(string text, string name) => $"“{text}”按“{name}”理解。";

    /// <summary>A name that no report has, and the one it is taken for.</summary>
    public static string NoSuchName(string text, string name) => $"没有“{text}”的报告，按“{name}”理解。";
}
