namespace LawBot.Host.Telegram.Api;

/// <summary>Reads a stream whose length is not to be believed.</summary>
internal static class BoundedStream
{
    /// <exception cref="TelegramApiException">More than <paramref name="maxBytes"/> came (413).</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(block, cancellation)) > 0)
        {
            if (buffer.Length + read > maxBytes)
            {
                throw new TelegramApiException("download", 413, "file is too big");
            }

            buffer.Write(block, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
