using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>A filter of reports as conditions on points.</summary>
internal static class ReportFilters
{
    /// <summary>Points of the reports that the filter lets through, as far as they are visible; null for every point.</summary>
    public static Filter? Of(ReportFilter filter, IndexState state) => Filters.Of(Conditions(filter), state.Hidden);

    private static List<Condition> Conditions(ReportFilter filter)
    {
        var must = new List<Condition>();
        Add(must, Field.Report, filter.Reports);
        if (filter.Reports.Count == 0)
        {
            // Reports that are named one by one were picked by the names of their places, which need not be the stored ones (two places of one name).
            Add(must, Field.Jurisdiction, filter.Jurisdictions);
        }

        Add(must, Field.Province, filter.Provinces);
        Add(must, Field.Prefecture, filter.Prefectures);
        Add(must, Field.Level, [.. filter.Levels.Select(l => l.ToString())]);
        if (filter.Years.Count > 0)
        {
            must.Add(Filters.Any(Field.Year, [.. filter.Years.Select(y => (long)y)]));
        }

        return must;
    }

    private static void Add(List<Condition> must, string field, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            must.Add(Filters.Any(field, values));
        }
    }
}
