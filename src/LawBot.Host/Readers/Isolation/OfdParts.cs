using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The text of an OFD's pages as a document; where no page has any, the pictures on them.</summary>
internal static class OfdParts
{
    private const int MaxPages = 400;

    /// <returns>One document, or the files among which its pictures are.</returns>
    /// <exception cref="DocumentUnreadableException">It is broken.</exception>
    public static IReadOnlyList<ParsedPart> Of(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var archive = PackageGuard.Open(file, content);
        PackageGuard.CheckMarkup(file, archive, "", cancellation);
        var blocks = new BlockList(file, cancellation);
        var doubts = new List<string>();
        try
        {
            var laidOut = PagesOf(archive).Take(MaxPages + 1).ToList();
            var pages = laidOut.ConvertAll(page => page.Words);
            if (pages.Count > MaxPages)
            {
                doubts.Add($"只读取了前{MaxPages}页。");
            }

            var blank = pages.Where(page => page.Words.Count == 0).Select(page => page.Number).ToArray();
            if (blank.Length == pages.Count)
            {
                return OfdPictures.Of(archive, [.. laidOut.Take(MaxPages).Select(page => (page.Words.Number, page.Pictures))]);
            }

            doubts.AddRange(blank.Length == 0 ? [] : [$"第{string.Join('、', blank)}页没有文字,没有读取。"]);
            new PlacedParagraphs(blocks, 0).Add([.. pages.Take(MaxPages)]);
        }
        catch (Exception e) when (WordReader.IsBroken(e) && e is not DocumentUnreadableException)
        {
            throw new DocumentUnreadableException(file, "OFD 文件已损坏或不完整。请重新下载,或另存为 PDF 后再放入。", e);
        }

        blocks.ThrowIfBlank("OFD 里没有文字。请确认放入的是报告正文。");
        return [new ParsedDocument(new Document(file, blocks.Blocks) { Doubts = doubts })];
    }

    private static IEnumerable<(PlacedPage Words, IReadOnlyList<string> Pictures)> PagesOf(ZipArchive archive)
    {
        var number = 0;
        foreach (var root in Named(Load(archive, "OFD.xml"), "DocRoot").Select(root => root.Value.Trim().TrimStart('/')))
        {
            var document = Load(archive, root);
            var box = Named(document, "PhysicalBox").FirstOrDefault()?.Value;
            var folder = root[..(root.LastIndexOf('/') + 1)];
            var pictures = OfdPictures.Listed(archive, document, folder);
            foreach (var page in Named(document, "Page").Where(page => page.Parent?.Name.LocalName is "Pages"))
            {
                var path = page.Attribute("BaseLoc")?.Value ?? "";
                var content = Load(archive, path.StartsWith('/') ? path[1..] : folder + path);
                var size = Numbers(Named(content, "PhysicalBox").FirstOrDefault()?.Value ?? box ?? "0 0 210 297");
                yield return (
                    new PlacedPage(++number, size.ElementAtOrDefault(2), size.ElementAtOrDefault(3), [.. OfdText.WordsOf(content)]),
                    [.. Named(content, "ImageObject").Select(picture => pictures.GetValueOrDefault(picture.Attribute("ResourceID")?.Value ?? "", ""))
                        .Where(path => path.Length > 0)]);
            }
        }
    }

    internal static ZipArchiveEntry? Find(ZipArchive archive, string path) => archive.Entries.FirstOrDefault(
        entry => string.Equals(entry.FullName.Replace('\\', '/').TrimStart('/'), path.TrimStart('/'), StringComparison.OrdinalIgnoreCase));

    internal static XElement Load(ZipArchive archive, string path)
    {
        var entry = Find(archive, path) ?? throw new InvalidDataException($"There is no {path}.");
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    internal static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(element => element.Name.LocalName == name);

    internal static double[] Numbers(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0)];
}
