using System.IO.Compression;
using System.Xml.Linq;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The pictures on the pages of an OFD (GB/T 33190-2016, 7.9 and 10): a page names them by number, lists of resources say which files they
/// are.</summary>
internal static class OfdPictures
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".gif"];

    /// <returns>The paths of a document's pictures by their numbers; a list that is missing lists none.</returns>
    public static Dictionary<string, string> Listed(ZipArchive archive, XElement document, string folder)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in document.Descendants().Where(element => element.Name.LocalName is "DocumentRes" or "PublicRes")
            .Select(element => Under(folder, element.Value.Trim())))
        {
            if (OfdParts.Find(archive, list) is null)
            {
                continue;
            }

            var resources = OfdParts.Load(archive, list);
            var place = Under(list[..(list.LastIndexOf('/') + 1)], resources.Attribute("BaseLoc")?.Value.Trim() ?? "");
            foreach (var media in OfdParts.Named(resources, "MultiMedia"))
            {
                var file = OfdParts.Named(media, "MediaFile").FirstOrDefault()?.Value.Trim() ?? "";
                paths[media.Attribute("ID")?.Value ?? ""] = Under(place.Length == 0 || place.EndsWith('/') ? place : place + "/", file);
            }
        }

        return paths;
    }

    /// <returns>The pictures in the order of the pages; where no page names one that is there, all that lie among the resources, a page each.</returns>
    public static IReadOnlyList<ParsedPart> Of(ZipArchive archive, IReadOnlyList<(int Page, IReadOnlyList<string> Paths)> pages)
    {
        var named = pages.SelectMany(page => page.Paths.Select(path => (page.Page, Entry: OfdParts.Find(archive, path))))
            .Where(picture => picture.Entry is not null).ToList();
        var found = named.Count > 0 ? named : archive.Entries
            .Where(entry => entry.FullName.Contains("Res/", StringComparison.OrdinalIgnoreCase)
                && Endings.Contains(Path.GetExtension(entry.Name).ToLowerInvariant()))
            .OrderBy(entry => InOrder(entry.FullName), StringComparer.Ordinal)
            .Select((entry, index) => (Page: index + 1, Entry: (ZipArchiveEntry?)entry)).ToList();
        return found.ConvertAll(picture => (ParsedPart)new ParsedPicture(picture.Page, Content(picture.Entry!)));
    }

    private static string Under(string folder, string path) => path.StartsWith('/') ? path[1..] : folder + path;

    // Numbers in names count: picture 2 comes before picture 10.
    private static string InOrder(string name) => string.Concat(name.Select((c, i) => char.IsAsciiDigit(c) && (i == 0 || !char.IsAsciiDigit(name[i - 1]))
        ? new string('0', Math.Max(0, 10 - name.Skip(i).TakeWhile(char.IsAsciiDigit).Count())) + c : c.ToString()));

    private static byte[] Content(ZipArchiveEntry entry)
    {
        var content = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(content);
        return content;
    }
}
