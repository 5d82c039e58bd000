namespace LawBot.Places;

/// <summary>The rank of the body that a report is about.</summary>
public enum JurisdictionLevel
{
    /// <summary>省, 自治区, 直辖市.</summary>
    Province,

    /// <summary>地级市, 地区, 自治州, 盟.</summary>
    City,

    /// <summary>县, 区, 旗, 自治县, 县级市.</summary>
    County,

    /// <summary>乡, 镇, 街道.</summary>
    Township,

    /// <summary>A department of any government: 司法局, 教育厅 …</summary>
    Department,
}

/// <summary>Who a report is about.</summary>
/// <param name="Name">The full name in simplified characters, as the report prints it: 襄垣县, 长治市司法局.</param>
/// <param name="Level">The rank.</param>
/// <param name="Province">Short name of the province (山西, 内蒙古); null when unknown.</param>
/// <param name="Prefecture">Full name of the prefecture (长治市); a city's is itself; null when unknown or none.</param>
public sealed record Jurisdiction(string Name, JurisdictionLevel Level, string? Province, string? Prefecture)
{
    // No place bears a name in such brackets, so that no question and no text is taken to name it.
    private const char FileBracket = '〔';

    /// <summary>Stands for the place of a report of which nobody knows whose it is: named by its file in every answer, list, table and source.</summary>
    /// <param name="file">The file's name.</param>
    public static Jurisdiction OfFile(string file) => new($"{FileBracket}{file}〕", JurisdictionLevel.County, null, null);

    /// <summary>True for the name of a place; false for the name of a file that stands in its stead.</summary>
    public static bool IsPlace(string name) => name.Length > 0 && name[0] != FileBracket;

    /// <summary>True when whose report it is could not be told: <see cref="Name"/> is then that of its file, and the level means nothing.</summary>
    public bool IsUnknown => !IsPlace(Name);

    /// <summary>The name without what tells it from another place of the same name (西安市长安区 and 石家庄市长安区): null where <see cref="Name"/> needs none.</summary>
    public string? BareName { get; init; }

    /// <summary>The name with the prefecture or province that it lies in; the name itself where neither is known.</summary>
    public string QualifiedName => BareName is not null ? Name : (Prefecture ?? Province) + Name;

    /// <summary>True when a full name is this place's: as it stands, without or with what it lies in.</summary>
    public bool IsCalled(string fullName) =>
        string.Equals(fullName, Name, StringComparison.Ordinal) || string.Equals(fullName, BareName, StringComparison.Ordinal)
        || string.Equals(fullName, QualifiedName, StringComparison.Ordinal);

    /// <summary>The last character of the name, which tells its kind: 县, 旗; empty for a report whose place is unknown.</summary>
    public string Ending => IsUnknown ? "" : Name[^1..];

    /// <summary>The level as the command line prints it: 省, 市, 县, 乡镇, 部门; empty when unknown.</summary>
    public string LevelName => IsUnknown ? "" : Level switch
    {
        JurisdictionLevel.Province => "省",
        JurisdictionLevel.City => "市",
        JurisdictionLevel.County => "县",
        JurisdictionLevel.Township => "乡镇",
        _ => "部门",
    };
}
