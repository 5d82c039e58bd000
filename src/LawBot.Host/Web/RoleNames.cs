using LawBot.Host.People;

namespace LawBot.Host.Web;

/// <summary>Roles as the page and the API write them.</summary>
internal static class RoleNames
{
    /// <summary>reader, contributor, administrator.</summary>
    public static string Of(PersonRole role) => role switch
    {
        PersonRole.Administrator => "administrator",
        PersonRole.Contributor => "contributor",
        _ => "reader",
    };

    /// <returns>The role, or null for another word.</returns>
    public static PersonRole? Read(string? word) => word switch
    {
        "administrator" => PersonRole.Administrator,
        "contributor" => PersonRole.Contributor,
        "reader" => PersonRole.Reader,
        _ => null,
    };
}
