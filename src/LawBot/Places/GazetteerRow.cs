using LawBot.Chinese;

namespace LawBot.Places;

/// <summary>Where in running text the full name of a division counts as a mention of it.</summary>
internal enum MentionRule
{
    /// <summary>Wherever it stands.</summary>
    Anywhere,

    /// <summary>Only where no Chinese character precedes it, or right after the name of what it lies in.</summary>
    AtWordEdge,

    /// <summary>Never: the name is a common noun.</summary>
    Never,
}

/// <summary>One line of <c>gazetteer.tsv</c>.</summary>
internal sealed record GazetteerRow(
    string Code, string Name, string ShortName, IReadOnlyList<string> FurtherNames, MentionRule Mention, bool IsFormer)
{
    /// <summary>True for a province, an autonomous region or a municipality under the central government.</summary>
    public bool IsProvince => Code.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>True for a prefecture, and for a body of our own at its level.</summary>
    public bool IsCity => !IsProvince && (Code.EndsWith("00", StringComparison.Ordinal) || Code[4] == 'C');

    /// <summary>Every line, in the order of the file.</summary>
    public static IEnumerable<GazetteerRow> ReadAll()
    {
        foreach (var line in EmbeddedTable.Lines("Places/gazetteer.tsv"))
        {
            yield return Parse(line.Split('\t'));
        }
    }

    private static GazetteerRow Parse(string[] cells)
    {
        string Cell(int i) => i < cells.Length ? cells[i] : "";
        var mention = Cell(4) switch { "" => MentionRule.Anywhere, "界" => MentionRule.AtWordEdge, _ => MentionRule.Never };
        return new(cells[0], cells[1], cells[2], Cell(3).Split('、', StringSplitOptions.RemoveEmptyEntries), mention, Cell(5).Length > 0);
    }
}
