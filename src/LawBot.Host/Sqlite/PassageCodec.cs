using LawBot.Reports;

namespace LawBot.Host.Sqlite;

/// <summary>A passage as the bytes of one row; its report is known from its number.</summary>
internal static class PassageCodec
{
    public static void Encode(BlobWriter writer, Passage passage)
    {
        writer.Number(passage.Ordinal);
        writer.Span(passage.Span);
        writer.Number(passage.FirstSentence);
        writer.Number(passage.SentenceCount);
        writer.Texts(passage.HeadingPath);
        writer.Text(passage.Text);
    }

    public static Passage Decode(ReadOnlySpan<byte> data, string reportId)
    {
        var reader = new BlobReader(data);
        return new(reportId, reader.Number(), reader.Span(), reader.Number(), reader.Number(), reader.Texts(), reader.Text());
    }

    /// <summary>Counts the characters of the headings and the text where they stand.</summary>
    public static void CountCharacters(ReadOnlySpan<byte> data, CharacterSlots slots, Span<int> counts)
    {
        var reader = ToTexts(data);
        for (var left = reader.Number() + 1; left > 0; left--)
        {
            slots.Count(reader.Characters(), counts);
        }
    }

    /// <summary>Hands out the headings and the text without copying them.</summary>
    public static void ForEachText(ReadOnlySpan<byte> data, TextSink sink)
    {
        var reader = ToTexts(data);
        for (var left = reader.Number() + 1; left > 0; left--)
        {
            sink(reader.Characters());
        }
    }

    private static BlobReader ToTexts(ReadOnlySpan<byte> data)
    {
        var reader = new BlobReader(data);
        _ = reader.Number();
        _ = reader.Span();
        _ = reader.Number();
        _ = reader.Number();
        return reader;
    }
}

/// <summary>Takes a stretch of text where it stands.</summary>
internal delegate void TextSink(ReadOnlySpan<char> text);
