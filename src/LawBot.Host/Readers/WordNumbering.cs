using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Host.Readers;

/// <summary>Counts the automatic numbers of a Word document and writes them as the reader sees them: 一、（二）3.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];

    // Word counts per definition: two lists of one definition go on where the other stopped, unless told to start anew.
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Number, int Level)> restarted = [];

    public WordNumbering(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            definitions.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            instances.TryAdd(instance.NumberID?.Value ?? -1, instance);
        }
    }

    /// <summary>Counts one paragraph on and writes its number.</summary>
    /// <param name="number">Id of the list; 0 for none.</param>
    /// <param name="level">Its level from 0.</param>
    /// <returns>The number with what stands around it; empty for a bullet or no list.</returns>
    public string Next(int number, int level)
    {
        if (number == 0 || level is < 0 or >= Levels || !instances.TryGetValue(number, out var instance)
            || DefinitionOf(instance) is not { } definition)
        {
            return "";
        }

        var counts = counters.TryGetValue(definition.AbstractNumberId?.Value ?? -1, out var found)
            ? found
            : counters[definition.AbstractNumberId?.Value ?? -1] = new int?[Levels];
        CountOn(counts, instance, definition, number, level);
        return Written(counts, instance, definition, level);
    }

    private void CountOn(int?[] counts, NumberingInstance instance, AbstractNum definition, int number, int level)
    {
        var over = OverrideOf(instance, level)?.StartOverrideNumberingValue?.Val?.Value;
        if (over is { } start && restarted.Add((number, level)))
        {
            counts[level] = start;
        }
        else
        {
            counts[level] = counts[level] is { } last ? last + 1 : StartOf(instance, definition, level);
        }

        for (var above = 0; above < level; above++)
        {
            counts[above] ??= StartOf(instance, definition, above);
        }

        for (var below = level + 1; below < Levels; below++)
        {
            var restart = LevelOf(instance, definition, below)?.LevelRestart?.Val?.Value;
            if (restart is null || (restart > 0 && level < restart))
            {
                counts[below] = null;
            }
        }
    }

    private static string Written(int?[] counts, NumberingInstance instance, AbstractNum definition, int level)
    {
        var here = LevelOf(instance, definition, level);
        var pattern = here?.LevelText?.Val?.Value ?? "";
        if (FormatOf(here) is "bullet" || pattern.Length > 60)
        {
            return "";
        }

        var isLegal = here?.IsLegalNumberingStyle is not null;
        var text = Place().Replace(pattern, match =>
        {
            var at = match.Value[1] - '1';
            var format = FormatOf(LevelOf(instance, definition, at));
            return ListNumber.Write(counts[at] ?? 1, isLegal && at <= level && format is not "none" ? "decimal" : format);
        });
        var isTight = text.Length == 0 || text[^1] >= '\u2e80' || here?.LevelSuffix?.Val?.Value == LevelSuffixValues.Nothing;
        return isTight ? text : text + ' ';
    }

    /// <summary>A definition may point to a style that points to the definition in fact.</summary>
    private AbstractNum? DefinitionOf(NumberingInstance instance)
    {
        var definition = definitions.GetValueOrDefault(instance.AbstractNumId?.Val?.Value ?? -1);
        if (definition?.NumberingStyleLink?.Val?.Value is { } link)
        {
            definition = definitions.Values.FirstOrDefault(other => other.StyleLink?.Val?.Value is { } name
                && string.Equals(name, link, StringComparison.Ordinal)) ?? definition;
        }

        return definition;
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int level) =>
        OverrideOf(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);

    private static LevelOverride? OverrideOf(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);

    private static int StartOf(NumberingInstance instance, AbstractNum definition, int level) =>
        LevelOf(instance, definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    /// <summary>The name as written in the markup, so that formats newer than the library's list still count.</summary>
    private static string FormatOf(Level? level) => level?.NumberingFormat?.Val?.InnerText ?? "decimal";

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
