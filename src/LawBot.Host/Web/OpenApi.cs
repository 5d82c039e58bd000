namespace LawBot.Host.Web;

/// <summary>Describes the API to programs: https://spec.openapis.org/oas/v3.1.0.</summary>
internal static class OpenApi
{
    /// <summary>The document.</summary>
    public static object Document { get; } = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["openapi"] = "3.1.0",
        ["info"] = new
        {
            title = "LawBot", version = "1",
            description = "法治政府建设年度报告的问答、数据与起草。每个数字和引文都出自库里的报告,并注明出处。",
        },
        ["components"] = new { securitySchemes = new { key = new { type = "http", scheme = "bearer", description = "在网页“账号”里生成的密钥;只在本机使用时不需要。" } } },
        ["security"] = new[] { new { key = Array.Empty<string>() } },
        ["paths"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["/api/ask"] = new { post = Operation("提问", Body("question", "问题", Context), "与 lawbot ask --json 相同:kind、answer、citations、warnings、understood") },
            ["/api/figures"] =
                new { post = Operation("查数据", Body("question", "要查的数据", Context), "与 lawbot figures --json 相同:rows、nearest、computed、notReported") },
            ["/api/draft"] = new { post = Operation("起草", Body("instruction", "要起草什么", Context, ("facts", Text("自己的数据,纯文本"))),
                "与 lawbot draft --json 相同:text、placeholders、ledger、missing") },
            ["/api/reports"] = new { get = Operation("库里有哪些报告", null, "与 lawbot reports --json 相同") },
            ["/v1/models"] = new { get = Operation("模型列表(与 OpenAI 兼容)", null, "只有 lawbot 一个") },
            ["/v1/chat/completions"] = new
            {
                post = Operation(
                    "对话(与 OpenAI 兼容,stream 可用)",
                    Body("messages", null, ("messages", new { type = "array", items = new { type = "object" } }), ("model", Text("lawbot")),
                        ("stream", new { type = "boolean" })),
                    "choices[0].message.content 里带 [1] 这样的标记和出处;citations 是同样的出处"),
            },
        },
    };

    private static (string, object) Context =>
        ("context", new { type = "array", items = new { type = "string" }, maxItems = 20, description = "同一对话里更早的问题,早的在前" });

    private static object Text(string description) => new { type = "string", description };

    private static object Body(string required, string? description, params (string Name, object Schema)[] more)
    {
        var properties = more.ToDictionary(m => m.Name, m => m.Schema, StringComparer.Ordinal);
        if (description is not null)
        {
            properties[required] = Text(description);
        }

        return new
        {
            required = true,
            content = new Dictionary<string, object>(
                StringComparer.Ordinal) { ["application/json"] = new { schema = new { type = "object", required = new[] { required }, properties } } },
        };
    }

    private static Dictionary<string, object> Operation(string summary, object? body, string answer)
    {
        var operation = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["summary"] = summary,
            ["responses"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["200"] = new { description = answer,
                    content = new Dictionary<string, object>(StringComparer.Ordinal) { ["application/json"] = new { schema = new { } } } },
                ["400"] = new { description = "请求不完整" },
                ["401"] = new { description = "没有密钥,或密钥不对" },
                ["429"] = new { description = "一分钟里次数太多" },
            },
        };
        if (body is not null)
        {
            operation["requestBody"] = body;
        }

        return operation;
    }
}
