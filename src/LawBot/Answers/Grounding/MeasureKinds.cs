namespace LawBot.Answers.Grounding;

/// <summary>Which measure words count the same things.</summary>
internal static class MeasureKinds
{
    private static readonly string[][] Kinds =
    [
        ["件", "起", "宗", "例", "桩", "件次"],
        ["人", "名", "位"],
        ["次", "回"],
        ["场", "场次"],
        ["条", "条次"],
        ["家", "户"],
        ["天", "日"],
        ["期", "期次"],
    ];

    // What 个 may stand for: things and cases; never occasions, persons by attendance, money, time or shares.
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "件", "起", "宗", "例", "桩", "人", "名", "位", "家", "所", "处", "项", "条", "部", "支", "种", "类", "座", "台", "套", "村", "镇", "乡", "县", "区", "街道", "社区", "单位", "部门",
    };

    /// <summary>True when both count the very same things, so that they may be added and compared.</summary>
    internal static bool Same(string a, string b) => a == b || Kinds.Any(k => k.Contains(a) && k.Contains(b)) || IsWithGeneral(a, b) || IsWithGeneral(b, a);

    // 4个小时 and 4小时.
    private static bool IsWithGeneral(string a, string b) => a.Length == b.Length + 1 && a[0] == '个' && b.Length > 0 && a.EndsWith(b, StringComparison.Ordinal);

    // What a report counts with 个 a retelling may count by these; 乡镇 are no 项.
    private static readonly HashSet<string> Particular = new(["件", "起", "宗", "人", "名", "位", "家", "所", "处", "村", "镇", "乡", "县", "区", "街道", "社区", "单位", "部门"], StringComparer.Ordinal);

    /// <summary>True when one counts with 个 what the other counts by a word of its own.</summary>
    internal static bool CountAlike(string said, string stated) =>
        (said == "个" && General.Contains(stated)) || (stated == "个" && Particular.Contains(said));
}
