using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Tests.Quantities;

/// <summary>Runs every row of the tables of numbers: what must count counts, what must not does not; a row without an example fails.</summary>
public sealed class QuantityTablesTests
{
    public static TheoryData<string, string, string, string> Units() =>
        Rows("units", static r => r.Cells["same as"] is { Length: > 0 } same ? same : r.Words[0]);

    public static TheoryData<string, string, string, string> NotACount() => Rows("not-a-count", static _ => "");

    public static TheoryData<string, string, string, string> Qualifiers() => Rows("qualifiers", static r => r.Cells["effect"]);

    public static TheoryData<string, string, string, string> Changes() => Rows("changes", static r => r.Cells["direction"]);

    public static TheoryData<string, string, string, string> NumberWords() => Rows("number-words", static r => r.Class);

    [Theory]
    [MemberData(nameof(NumberWords))]
    public void A_word_round_a_number_decides_its_reading_in_its_example(string word, string kind, string counts, string not)
    {
        Assert.NotEmpty(word);
        var (read, other) = (QuantityReader.Counts(counts), QuantityReader.Counts(not));
        if (kind is "moment")
        {
            Assert.Empty(read);
            Assert.True(not.Length == 0 || other.Count == 1);
            return;
        }

        var quantity = Assert.Single(read);
        Assert.True(kind is not ("between" or "compared") || quantity.Change == QuantityChange.By);
        Assert.True(kind is not "decimal" || quantity.Value == 2.14m);
        Assert.DoesNotContain(other, q => q.Unit == quantity.Unit && q.Change == quantity.Change && q.Value == quantity.Value);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_is_read_in_its_example_and_only_there(string word, string canonical, string counts, string not)
    {
        Assert.Contains(word, counts, StringComparison.Ordinal);
        Assert.Equal(canonical, Assert.Single(QuantityReader.Counts(counts)).Unit);
        Assert.DoesNotContain(QuantityReader.Counts(not), q => q.Unit == canonical);
    }

    [Theory]
    [MemberData(nameof(NotACount))]
    public void A_word_that_is_no_count_is_none_in_its_example(string words, string unused, string none, string counts)
    {
        Assert.Empty(unused);
        var mark = words.IndexOf('~', StringComparison.Ordinal);
        var fixedPart = mark < 0 ? words : mark == 0 ? words[1..] : words[..mark];
        var at = none.IndexOf(fixedPart, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        var from = mark == 0 ? at - 1 : at;
        var span = new TextSpan(Math.Max(0, from), at + fixedPart.Length + (mark > 0 ? 1 : 0));
        Assert.DoesNotContain(QuantityReader.Counts(none), q => q.Span.Overlaps(span));
        Assert.True(counts.Length == 0 || QuantityReader.Counts(counts).Count > 0, counts);
    }

    [Theory]
    [MemberData(nameof(Qualifiers))]
    public void A_qualifier_has_its_effect_in_its_example(string word, string effect, string counts, string not)
    {
        Assert.Contains(word, counts, StringComparison.Ordinal);
        Assert.Equal(effect, Effect(Assert.Single(QuantityReader.Counts(counts))));
        Assert.DoesNotContain(QuantityReader.Counts(not), q => Effect(q) == effect);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_verb_of_change_gives_its_sign_in_its_example(string word, string direction, string counts, string not)
    {
        Assert.Contains(word, counts, StringComparison.Ordinal);
        var quantity = Assert.Single(QuantityReader.Counts(counts));
        Assert.Equal((direction == "to" ? QuantityChange.To : QuantityChange.By, direction == "down"), (quantity.Change, quantity.Value < 0));
        Assert.DoesNotContain(QuantityReader.Counts(not), q => q.Change == QuantityChange.By);
    }

    private static string Effect(Quantity q) =>
        q.Bound switch { QuantityBound.Least => "least", QuantityBound.Most => "most", _ => q.IsApproximate ? "approximate" : "none" };

    private static TheoryData<string, string, string, string> Rows(string table, Func<LexiconRow, string> value)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in LexiconTable.Own(table).Where(r => r.Cells.GetValueOrDefault("effect") is not ""))
        {
            data.Add(row.Words[0], value(row), row.Counts[0], row.DoesNotCount is [var other, ..] ? other : "");
        }

        return data;
    }
}
