namespace LawBot.Host.Web;

/// <summary>What of the page and of the API goes into the audit log. What was asked does not, only that somebody asked.</summary>
internal static class AuditedRoutes
{
    /// <summary>Method and pattern of an address, and what it means.</summary>
    public static IReadOnlyDictionary<(string Method, string Pattern), string> All { get; } = new Dictionary<(string, string), string>
    {
        [("POST", "/api/conversations/{id}/turns")] = "ask",
        [("DELETE", "/api/conversations/{id}")] = "delete",
        [("GET", "/api/receipts/{number}/files/{format}")] = "export",
        [("POST", "/api/drafts/{id}/word")] = "export",
        [("GET", "/api/places/{name}/series/{format}")] = "export",
        [("GET", "/api/reports/{id}/original")] = "export",
        [("POST", "/api/library/files")] = "add",
        [("DELETE", "/api/reports/{id}")] = "remove",
        [("POST", "/api/reports/{id}/undo")] = "restore",
        [("POST", "/api/ask")] = "ask",
        [("POST", "/api/figures")] = "ask",
        [("POST", "/api/draft")] = "ask",
        [("POST", "/v1/chat/completions")] = "ask",
        [("POST", "/api/invitations")] = "invite",
        [("POST", "/api/people/{id}/role")] = "role",
        [("POST", "/api/people/{id}/reset")] = "reset",
        [("DELETE", "/api/people/{id}")] = "delete",
        [("POST", "/api/keys")] = "key",
        [("DELETE", "/api/keys/{id}")] = "key",
        [("DELETE", "/api/me/telegram")] = "unlink",
        [("GET", "/api/me/export")] = "export",
        [("DELETE", "/api/me/data")] = "delete",
    };

    /// <returns>What a request did and to what; null when it is not noted.</returns>
    public static (string Action, string Subject)? Of(HttpContext context)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        return All.TryGetValue((context.Request.Method, pattern), out var action)
            ? (action, string.Join(' ', context.Request.RouteValues.Values.Select(v => v?.ToString()).Where(v => !string.IsNullOrEmpty(v)))) : null;
    }
}
