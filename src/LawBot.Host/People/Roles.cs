namespace LawBot.Host.People;

/// <summary>Roles as people and programs write them.</summary>
internal static class Roles
{
    private static readonly (PersonRole Role, string Name, string Chinese)[] Known =
    [
        (PersonRole.Reader, "reader", "查阅"), (PersonRole.Contributor, "contributor", "收录"), (PersonRole.Administrator, "administrator", "管理员"),
    ];

    /// <summary>reader, contributor, administrator.</summary>
    public static string NameOf(PersonRole role) => Known[(int)role].Name;

    /// <summary>查阅, 收录, 管理员.</summary>
    public static string ChineseOf(PersonRole role) => Known[(int)role].Chinese;

    /// <returns>The role of either name; null for another word.</returns>
    public static PersonRole? Read(string? word) => Known.Where(k => k.Name == word || k.Chinese == word).Select(k => (PersonRole?)k.Role).FirstOrDefault();
}
