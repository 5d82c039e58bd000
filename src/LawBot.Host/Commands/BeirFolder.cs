using System.Globalization;
using System.Text.Json;
using LawBot.Indexing;

namespace LawBot.Host.Commands;

/// <summary>A judged collection in BEIR layout: corpus.jsonl, queries.jsonl, qrels/test.tsv.</summary>
internal sealed class BeirFolder(string folder)
{
    /// <summary>Reads the documents one by one.</summary>
    public IEnumerable<TrialDocument> Documents() =>
        Lines("corpus.jsonl").Select(row => new TrialDocument(Text(row, "_id"), Text(row, "title"), Text(row, "text")));

    /// <summary>Reads the queries that something is judged relevant for.</summary>
    public IReadOnlyList<TrialQuery> Queries()
    {
        var grades = Grades();
        return [.. Lines("queries.jsonl").Where(row => grades.ContainsKey(Text(row, "_id")))
            .Select(row => new TrialQuery(Text(row, "_id"), Text(row, "text"), grades[Text(row, "_id")]))];
    }

    private Dictionary<string, Dictionary<string, int>> Grades()
    {
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "qrels", "test.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 3 && int.TryParse(cells[2], NumberStyles.Integer, CultureInfo.InvariantCulture, out var grade) && grade > 0)
            {
                if (!grades.TryGetValue(cells[0], out var ofQuery))
                {
                    grades[cells[0]] = ofQuery = new(StringComparer.Ordinal);
                }

                ofQuery[cells[1]] = grade;
            }
        }

        return grades;
    }

    private IEnumerable<JsonElement> Lines(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                using var row = JsonDocument.Parse(line);
                yield return row.RootElement.Clone();
            }
        }
    }

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
