using LawBot.Chinese;

namespace LawBot.Places;

/// <summary>The names of China's divisions, present ones and those borne since about 2014.</summary>
/// <remarks>Read from <c>gazetteer.tsv</c> when first used. All names are folded: see <see cref="TextFolding"/>.</remarks>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Embedded = new(static () => new(GazetteerRow.ReadAll()));

    private readonly Dictionary<string, IReadOnlyList<Division>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string[]> mentions = [];
    private readonly HashSet<string> edgeNames = new(StringComparer.Ordinal);

    private Gazetteer(IEnumerable<GazetteerRow> rows)
    {
        var read = rows.ToList();
        var divisions = Place(read);
        var names = new Dictionary<string, List<Division>>(StringComparer.Ordinal);
        foreach (var (row, division) in read.Zip(divisions))
        {
            foreach (var name in row.FurtherNames.Append(row.ShortName).Append(row.Name).Distinct(StringComparer.Ordinal))
            {
                AddTo(names, TextFolding.Fold(name), division);
            }
        }

        foreach (var (name, bearers) in names)
        {
            byName[name] = bearers.Count == 1 ? bearers
                : [.. bearers.OrderBy(d => d.IsFormer).ThenBy(d => d.Level).ThenBy(d => d.Code, StringComparer.Ordinal)];
        }

        IndexMentions(read);
    }

    /// <summary>The divisions of China.</summary>
    public static Gazetteer China => Embedded.Value;

    /// <summary>All divisions of this name, full, short or otherwise usual: 襄垣县, 襄垣, 宁夏, 恩施州.</summary>
    /// <param name="foldedName">The whole name, folded.</param>
    /// <returns>Present before former, higher before lower, then by code; empty for an unknown name.</returns>
    public IReadOnlyList<Division> Find(string foldedName) => byName.GetValueOrDefault(foldedName, []);

    /// <summary>Every mention of a division by its full name or by a name that ends in its rank (恩施州, 大厂县), the longest match at each
    /// place, left to right, none overlapping.</summary>
    /// <param name="foldedText">The text, folded.</param>
    /// <returns>Of several divisions of one name, the one that lies in the division named right before it (乐山市市中区), else the first of
    /// <see cref="Find"/>. Names that are common nouns (城区) are left out, and those that arise across words (召开县委常委会) too.</returns>
    public IEnumerable<(TextSpan Span, Division Division)> Scan(string foldedText)
    {
        Division? previous = null;
        var previousEnd = -1;
        for (var i = 0; i + 1 < foldedText.Length;)
        {
            if (MentionAt(foldedText, i, previousEnd == i ? previous : null) is not { } found)
            {
                i++;
                continue;
            }

            yield return (new TextSpan(i, i + found.Length), found.Division);
            i += found.Length;
            (previous, previousEnd) = (found.Division, i);
        }
    }

    private (int Length, Division Division)? MentionAt(string text, int at, Division? above)
    {
        if (!mentions.TryGetValue((text[at] << 16) | text[at + 1], out var candidates))
        {
            return null;
        }

        foreach (var name in candidates)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0 || EndsInsideWord(text, at + name.Length))
            {
                continue;
            }

            var bearers = byName[name];
            var within = above is null ? null : bearers.FirstOrDefault(d => LiesIn(d, above));
            if (within is null && edgeNames.Contains(name) && at > 0 && TextFolding.IsHan(text[at - 1]))
            {
                continue;
            }

            return (name.Length, within ?? bearers[0]);
        }

        return null;
    }

    // 海港区域, 东兴市场, 正蓝旗帜
    private static bool EndsInsideWord(string text, int end) => end < text.Length && (text[end - 1], text[end]) switch
    {
        ('区', '域' or '间' or '别' or '分' or '块' or '位') => true,
        ('市', '场') => true,
        ('旗', '帜' or '舰') => true,
        _ => false,
    };

    private static bool LiesIn(Division inner, Division outer) => outer.Level < inner.Level
        && inner.Code.StartsWith(outer.Code.AsSpan(0, outer.Level == JurisdictionLevel.Province ? 2 : 4), StringComparison.Ordinal);

    private static List<Division> Place(List<GazetteerRow> rows)
    {
        var provinces = rows.Where(r => r.IsProvince).ToDictionary(r => r.Code[..2], r => r.ShortName, StringComparer.Ordinal);
        var cities = rows.Where(r => r.Code.EndsWith("00", StringComparison.Ordinal)).GroupBy(r => r.Code[..4], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(r => r.IsFormer).First().Name, StringComparer.Ordinal);
        return rows.ConvertAll(row =>
        {
            var level = row.IsProvince ? JurisdictionLevel.Province : row.IsCity ? JurisdictionLevel.City : JurisdictionLevel.County;
            var prefecture = row.IsProvince ? null : row.Code[4] == 'C' ? row.Name : cities.GetValueOrDefault(row.Code[..4]);
            return new Division(row.Code, row.Name, row.ShortName, level, provinces[row.Code[..2]], prefecture) { IsFormer = row.IsFormer };
        });
    }

    private void IndexMentions(List<GazetteerRow> rows)
    {
        var texts = new Dictionary<int, HashSet<string>>();
        foreach (var row in rows.Where(r => r.Mention != MentionRule.Never))
        {
            foreach (var name in row.FurtherNames.Where(EndsInRank).Append(row.Name).Select(TextFolding.Fold))
            {
                AddTo(texts, (name[0] << 16) | name[1], name);
                if (row.Mention == MentionRule.AtWordEdge)
                {
                    edgeNames.Add(name);
                }
            }
        }

        foreach (var (start, names) in texts)
        {
            mentions[start] = [.. names.OrderByDescending(n => n.Length)];
        }
    }

    private static bool EndsInRank(string name) => name.Length > 2 && name[^1] is '州' or '县' or '旗' or '区' or '盟';

    private static void AddTo<TKey, TSet, TValue>(Dictionary<TKey, TSet> map, TKey key, TValue value)
        where TKey : notnull
        where TSet : ICollection<TValue>, new()
    {
        if (!map.TryGetValue(key, out var set))
        {
            map[key] = set = [];
        }

        set.Add(value);
    }
}
