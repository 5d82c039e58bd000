using LawBot.Indexing;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>Tells places of one name apart: 西安市长安区 and 石家庄市长安区 where a library has reports of both.</summary>
internal static class Namesakes
{
    /// <returns>The entries, those of places that share their name under the name with the prefecture or province they lie in.</returns>
    public static IReadOnlyList<ReportEntry> Apart(IReadOnlyList<ReportEntry> entries)
    {
        var shared = entries.Select(e => e.Jurisdiction).Where(j => !j.IsUnknown && j.Level != JurisdictionLevel.Department).Distinct()
            .GroupBy(j => j.Name, StringComparer.Ordinal).Where(g => Bearers([.. g]) > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return shared.Count == 0 ? entries
            : [.. entries.Select(e => shared.Contains(e.Jurisdiction.Name) ? e with { Jurisdiction = Qualified(e.Jurisdiction) } : e)];
    }

    private static Jurisdiction Qualified(Jurisdiction place) =>
        place.Prefecture is null && place.Province is null ? place : place with { Name = place.QualifiedName, BareName = place.Name };

    // A report that does not say in which prefecture its county lies is of the one that another names.
    private static int Bearers(List<Jurisdiction> places) => places.FindAll(b => b.Prefecture is not null
        || !places.Exists(o => o.Prefecture is not null && (b.Province is null || string.Equals(b.Province, o.Province, StringComparison.Ordinal)))).Count;
}
