using System.Security.Cryptography;
using System.Text;
using LawBot.Prompts;
using Microsoft.Extensions.AI;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LawBot.Host.Prompts;

/// <summary>A prompt as its YAML file holds it: the schema of Semantic Kernel, of which LawBot reads these properties.</summary>
internal sealed class PromptFile
{
    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string TemplateFormat { get; set; } = "";

    public string Template { get; set; } = "";

    public List<InputVariable> InputVariables { get; set; } = [];

    public Dictionary<string, ExecutionSettings> ExecutionSettings { get; set; } = [];

    /// <summary>Reads and checks a prompt.</summary>
    /// <param name="path">Named in every error.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="PromptInvalidException">The file is no prompt, or asks for what LawBot does not give.</exception>
    internal static PromptTemplate Parse(string path, string text)
    {
        var file = Deserialize(path, text);
        if (!PromptLibrary.Tasks.TryGetValue(file.Name, out var known))
        {
            throw new PromptInvalidException(path, $"name 是“{file.Name}”，应为以下之一：{string.Join("、", PromptLibrary.Tasks.Keys)}。");
        }

        if (file.TemplateFormat is not "handlebars")
        {
            throw new PromptInvalidException(path, $"template_format 是“{file.TemplateFormat}”，应为 handlebars。");
        }

        var declared = file.InputVariables.ConvertAll(v => v.Name);
        if (declared.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new PromptInvalidException(path, $"input_variables 里的“{unknown}”没有这个变量，可用的有：{string.Join("、", known)}。");
        }

        var messages = PromptMarkup.Read(path, file.Template, known);
        var settings = file.ExecutionSettings.GetValueOrDefault("default") ?? new();
        return new PromptTemplate(file.Name, known, messages, Hash(text)) { Temperature = settings.Temperature, MaxOutputTokens = settings.MaxTokens };
    }

    private static PromptFile Deserialize(string path, string text)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build()
                .Deserialize<PromptFile>(text) ?? throw new PromptInvalidException(path, "文件是空的。");
        }
        catch (YamlException e)
        {
            throw new PromptInvalidException(path, $"第{e.Start.Line}行不是有效的 YAML。");
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];

    internal sealed class InputVariable
    {
        public string Name { get; set; } = "";
    }
}

/// <summary>The settings of a request, as far as any compatible service knows them.</summary>
internal sealed class ExecutionSettings
{
    public float? Temperature { get; set; }

    public int? MaxTokens { get; set; }
}

/// <summary>A prompt file cannot be used; the message names the file and says in Chinese why and what to do.</summary>
public sealed class PromptInvalidException(string path, string reason) : Exception($"提示词文件 {path}：{reason}");
