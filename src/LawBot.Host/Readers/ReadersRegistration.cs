using LawBot.Documents;
using LawBot.Host.Checks;
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
    internal static DocumentReaders Create(IOptions<IngestOptions> ingest, IOptions<ReadersOptions> options)
    {
        var word = new WordReader();
        var office = new OfficeReader(word, new OldSpreadsheetReader());
        var recognition = new PageRecognition(options);
        DocumentReaders? all = null;
        var picture = new ImageReader(recognition, options);
        var files = new ArchivedFiles(() => all!);
        return all = new DocumentReaders(
            [
                new PackageReader(word, new SpreadsheetReader(), office, new OfdReader(picture), new ArchiveReader(files)),
                new PackedArchiveReader(files),
                office,
                new PdfReader(recognition, options),
                picture,
                new MailReader(files),
                new HtmlReader(),
                new MarkdownReader(),
                new CsvReader(),
                new PlainTextReader(),
            ],
            ingest);
    }
}
