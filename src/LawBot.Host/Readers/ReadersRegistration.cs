using LawBot.Documents;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Registers the readers of all formats as the one <see cref="IDocumentReader"/>.</summary>
public static class ReadersRegistration
{
    /// <summary>Adds <see cref="DocumentReaders"/>, as itself and as <see cref="IDocumentReader"/>, and its options.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>().Bind(configuration.GetSection(IngestOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => Create(provider.GetRequiredService<IOptions<IngestOptions>>()));
        services.AddSingleton<IDocumentReader>(provider => provider.GetRequiredService<DocumentReaders>());
        return services;
    }

    /// <summary>The readers of all formats, the surest signs first and plain text last.</summary>
    internal static DocumentReaders Create(IOptions<IngestOptions> options) => new(
        [
            new WordReader(),
            new HtmlReader(),
            new MarkdownReader(),
            new PlainTextReader(),
        ],
        options);
}
