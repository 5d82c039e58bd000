using LawBot.Documents;
using LawBot.Host.Checks;
using LawBot.Host.Readers.Isolation;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Registers the readers of all formats as the one <see cref="IDocumentReader"/>.</summary>
public static class ReadersRegistration
{
    /// <summary>Adds <see cref="DocumentReaders"/>, as itself and as <see cref="IDocumentReader"/>, and its options.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>().Bind(configuration.GetSection(IngestOptions.Section));
        services.AddOptions<ReadersOptions>().Bind(configuration.GetSection(ReadersOptions.Section));
        services.AddSingleton(provider => Create(
            provider.GetRequiredService<IOptions<IngestOptions>>(), provider.GetRequiredService<IOptions<ReadersOptions>>()));
        services.AddSingleton<IDocumentReader>(provider => provider.GetRequiredService<DocumentReaders>());
        return services.AddChecks();
    }

    private static IServiceCollection AddChecks(this IServiceCollection services)
    {
        foreach (var program in RequiredProgram.All.Where(p => p != RequiredProgram.Tesseract))
        {
            services.AddSingleton<IDoctorCheck>(new ProgramCheck(program.Name, program.Purpose, program.InstallCommand));
        }

        return services.AddSingleton<IDoctorCheck, RecognitionCheck>();
    }

    /// <summary>The readers of all formats, the surest signs first and plain text last.</summary>
    /// <param name="ingest">Time and size.</param>
    /// <param name="options">Recognition.</param>
    /// <param name="parser">Parses what others' formats are; null for the reader processes.</param>
    internal static DocumentReaders Create(IOptions<IngestOptions> ingest, IOptions<ReadersOptions> options, IFormatParser? parser = null)
    {
        parser ??= ReaderProcesses.Shared;
        var word = new IsolatedReader(new WordReader(), FileFormat.Word, parser);
        var workbook = new IsolatedReader(new SpreadsheetReader(), FileFormat.Workbook, parser);
        var office = new OfficeReader(word, new IsolatedReader(new OldSpreadsheetReader(), FileFormat.OldWorkbook, parser));
        var recognition = new PageRecognition(options);
        DocumentReaders? all = null;
        var picture = new ImageReader(recognition, options);
        var files = new ArchivedFiles(() => all!);
        return all = new DocumentReaders(
            [
                new PackageReader(word, workbook, office, new OfdReader(parser, picture), new ArchiveReader(files)),
                new PackedArchiveReader(parser, files),
                office,
                new PdfReader(parser, recognition, options),
                picture,
                new MailReader(parser, files),
                new IsolatedReader(new HtmlReader(), FileFormat.WebPage, parser),
                new IsolatedReader(new MarkdownReader(), FileFormat.Markdown, parser),
                new CsvReader(),
                new PlainTextReader(),
            ],
            ingest);
    }
}
