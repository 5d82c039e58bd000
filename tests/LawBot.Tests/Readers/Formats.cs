using System.Diagnostics;
using System.Text;
using static LawBot.Tests.Readers.InventedReport;

namespace LawBot.Tests.Readers;

/// <summary>The invented report in every format; those that need a program are made by it.</summary>
internal static class Formats
{
    private static readonly Dictionary<string, byte[]> Made = new(StringComparer.Ordinal);

    // Typefaces after GB/T 9704: running text, headings of level 1 and 2.
    private static readonly string[] Faces = ["仿宋_GB2312", "黑体", "楷体_GB2312"];

    public static byte[] Text => Encoding.UTF8.GetBytes(
        InventedReport.Title + "\n\n" + string.Concat(Parts.Select(part => part.Level < 0 ? TextTable() : $"    {part.Text}\n")));

    public static byte[] Markdown => Encoding.UTF8.GetBytes($"# {InventedReport.Title}\n\n" + string.Concat(Parts.Select(part => part.Level switch
    {
        < 0 => string.Concat(Table.Select((row, i) => $"| {string.Join(" | ", row)} |\n" + (i == 0 ? "|---|---|---|---|\n" : ""))) + "\n",
        0 => part.Text + "\n\n",
        _ => $"{new string('#', part.Level + 1)} {part.Text}\n\n",
    })));

    public static byte[] Html => LongHtml(1);

    public static byte[] LongHtml(int copies) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{InventedReport.Title}_青禾县人民政府</title></head><body><div class=\"nav\"><a href=\"/\">首页</a>"
            + $"</div>"
        + $"<h1>{InventedReport.Title}</h1><div class=\"info\">来源:青禾县司法局 发布时间:2022-01-20</div><div id=\"zoom\">"
        + string.Concat(Enumerable.Repeat(Parts, copies).SelectMany(parts => parts).Select(part => part.Level switch
        {
            < 0 => $"<table>{string.Concat(Table.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table>",
            0 => $"<p>　　{part.Text}</p>",
            _ => $"<p>　　<strong>{part.Text}</strong></p>",
        })) + "</div></body></html>");

    /// <summary>Set as offices set it: title in a large typeface, numbered by hand or, when asked, by the program.</summary>
    public static byte[] Docx(int copies = 1) => WordSample.Docx(string.Concat(Enumerable.Repeat(Title() + Body(32, table: true), copies)));

    /// <summary>With a running head and page numbers.</summary>
    public static byte[] WithRunningHead(int copies) => WordSample.Docx(
        string.Concat(Enumerable.Repeat(Title() + Body(32, table: false), copies))
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"head\"/><w:footerReference w:type=\"default\" r:id=\"foot\"/></w:sectPr>",
        head: "青禾县人民政府公报");

    /// <summary>The title across the page, the rest in two columns.</summary>
    public static byte[] InTwoColumns() => WordSample.Docx(
        Title("<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>") + Body(21, table: false)
        + "<w:sectPr><w:type w:val=\"continuous\"/><w:cols w:num=\"2\" w:space=\"600\"/></w:sectPr>");

    private static string Title(string section = "") => Words(InventedReport.Title, "方正小标宋简体", 44, "<w:jc w:val=\"center\"/>" + section);

    private static string Body(int size, bool table) => string.Concat(Parts.Where(part => table || part.Level >= 0).Select(part => part.Level < 0
        ? WordTable()
        : Words(part.Text, Faces[part.Level], size, (part.Level > 0 ? $"<w:outlineLvl w:val=\"{part.Level - 1}\"/>" : "")
            + $"<w:spacing w:line=\"{size * 35 / 2}\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"{size * 20}\"/>")));

    private static string Words(string text, string face, int size, string properties) =>
        WordSample.P(text, properties, $"<w:rFonts w:ascii=\"{face}\" w:hAnsi=\"{face}\" w:eastAsia=\"{face}\"/><w:sz w:val=\"{size}\"/>");

    /// <summary>Turns the Word document into another format by LibreOffice.</summary>
    public static byte[] Converted(string extension, int copies = 1) => Once($"{extension}{copies}", folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "in.docx"), Docx(copies));
        var filter = extension switch { "doc" => "doc:MS Word 97", "rtf" => "rtf:Rich Text Format", _ => extension };
        Run(folder, "soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, "in.docx");
        return File.ReadAllBytes(Path.Combine(folder, "in." + extension));
    });

    /// <summary>Prints a Word document as PDF.</summary>
    public static byte[] Printed(string name, byte[] docx) => Once("printed " + name, folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "in.docx"), docx);
        Run(folder, "soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "in.docx");
        return File.ReadAllBytes(Path.Combine(folder, "in.pdf"));
    });

    /// <summary>Draws the first page of a Word document as a grey picture.</summary>
    public static byte[] Drawn(string name, byte[] docx, int dpi) => Once($"drawn {name} {dpi}", folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "in.pdf"), Printed(name, docx));
        Run(folder, "pdftoppm", "-r", $"{dpi}", "-gray", "-png", "-singlefile", "in.pdf", "page");
        return File.ReadAllBytes(Path.Combine(folder, "page.png"));
    });

    /// <summary>The report that anybody may open and only its owner may change.</summary>
    public static byte[] OwnersPdf() => Once("owners", folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "in.docx"), Docx());
        const string Filter = "pdf:writer_pdf_Export:{\"RestrictPermissions\":{\"type\":\"boolean\",\"value\":\"true\"},"
            + "\"PermissionPassword\":{\"type\":\"string\",\"value\":\"a\"},\"EnableCopyingOfContent\":{\"type\":\"boolean\",\"value\":\"false\"}}";
        Run(folder, "soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", Filter, "in.docx");
        return File.ReadAllBytes(Path.Combine(folder, "in.pdf"));
    });

    /// <summary>The report under a password to open it.</summary>
    public static byte[] LockedPdf() => Once("locked", folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "in.docx"), Docx());
        const string Filter =
            "pdf:writer_pdf_Export:{\"EncryptFile\":{\"type\":\"boolean\",\"value\":\"true\"},\"DocumentOpenPassword\":{\"type\":\"string\",\"value\":\"a\"}}";
        Run(folder, "soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", Filter, "in.docx");
        return File.ReadAllBytes(Path.Combine(folder, "in.pdf"));
    });

    /// <summary>Prints the report and scans it: a PDF of grey pictures, or the picture of its first page.</summary>
    public static byte[] Scanned(string extension, int dpi, int copies = 1) => Once($"scan{dpi}.{extension}{copies}", folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "in.pdf"), Converted("pdf", copies));
        Run(folder, "pdftoppm", "-r", $"{dpi}", "-gray", extension is "pdf" ? "-jpeg" : "-png", "in.pdf", "page");
        var pages = Directory.GetFiles(folder, "page*").Order(StringComparer.Ordinal).ToArray();
        return extension is "pdf" ? PdfSample.OfPictures([.. pages.Select(File.ReadAllBytes)]) : File.ReadAllBytes(pages[0]);
    });

    private static string TextTable() => string.Concat(Table.Select(row => string.Join('\t', row) + "\n"));

    private static string WordTable()
    {
        var rows = Table.Select(row => $"<w:tr>{string.Concat(row.Select(cell =>
            $"<w:tc><w:tcPr><w:tcW w:w=\"2200\" w:type=\"dxa\"/></w:tcPr>{WordSample.P(cell, "", "<w:rFonts w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"28\"/>")}"
                + $"</w:tc>"))}</w:tr>");
        const string Edge = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"";
        return $"<w:tbl><w:tblPr><w:tblBorders><w:top {Edge}/><w:left {Edge}/><w:bottom {Edge}/><w:right {Edge}/><w:insideH {Edge}/><w:insideV {Edge}/>"
            + $"</w:tblBorders></w:tblPr>{string.Concat(rows)}</w:tbl>";
    }

    private static byte[] Once(string name, Func<string, byte[]> make)
    {
        lock (Made)
        {
            if (!Made.TryGetValue(name, out var content))
            {
                var folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
                try
                {
                    Made[name] = content = make(folder);
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }
            }

            return content;
        }
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
