using System.IO.Compression;
using System.Text;

namespace LawBot.Tests.Readers;

/// <summary>Makes zip archives, good and hostile.</summary>
internal static class ZipSample
{
    public static byte[] Of(params (string Name, byte[] Content)[] files) => Of(Encoding.UTF8, files);

    public static byte[] Of(Encoding names, params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The package with one part put in or replaced.</summary>
    public static byte[] With(byte[] package, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
