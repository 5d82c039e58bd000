namespace LawBot.Host.Readers;

/// <summary>A folder that only this user may enter, gone with all that is in it when disposed.</summary>
internal sealed class PrivateFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("lawbot-").FullName;

    /// <summary>Puts a file in.</summary>
    /// <returns>Its full path.</returns>
    public async Task<string> PutAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var path = System.IO.Path.Combine(Path, name);
        await File.WriteAllBytesAsync(path, content, cancellation);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A dying child may still write; the system clears its temporary folder.
        }
    }
}
