namespace LawBot.Host.Readers;

/// <summary>A program that some formats need and LawBot does not ship.</summary>
/// <param name="Name">As typed in a shell: <c>pdftotext</c>.</param>
/// <param name="Purpose">What it is for, in Chinese.</param>
/// <param name="Package">What to install.</param>
public sealed record RequiredProgram(string Name, string Purpose, string Package)
{
    /// <summary>poppler's text extraction.</summary>
    public static RequiredProgram PdfToText { get; } = new("pdftotext", "读取 LawBot 自己读不了的 PDF", "poppler-utils");

    /// <summary>poppler's drawing of pages.</summary>
    public static RequiredProgram PdfToPpm { get; } = new("pdftoppm", "识别扫描件 PDF", "poppler-utils");

    /// <summary>Optical recognition.</summary>
    public static RequiredProgram Tesseract { get; } = new("tesseract", "识别扫描件和图片中的文字", "tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra");

    /// <summary>LibreOffice.</summary>
    public static RequiredProgram Office { get; } = new("soffice", "读取 doc、wps、rtf、odt", "libreoffice-writer-nogui");

    /// <summary>All of them, for <c>lawbot doctor</c>.</summary>
    public static IReadOnlyList<RequiredProgram> All { get; } = [PdfToText, PdfToPpm, Tesseract, Office];

    /// <summary>Full path of the program, or null where it is not installed; looked up anew each time, so that installing it is enough.</summary>
    public string? FoundAt => Find(Name);

    /// <summary>The command that installs it on Debian and Ubuntu.</summary>
    public string InstallCommand => $"sudo apt-get install -y {Package}";

    /// <summary>Looks a program up on the path.</summary>
    internal static string? Find(string name)
    {
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe" } : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    /// <exception cref="LawBot.Documents.DocumentUnreadableException">It is not installed; the message says how to install it.</exception>
    internal string PathFor(string file) => FoundAt
        ?? throw new LawBot.Documents.DocumentUnreadableException(file, $"缺少程序 {Name}({Purpose})。请运行:{InstallCommand},然后重试。") { IsCurable = true };
}
