using LawBot.Host.Contract;

namespace LawBot.Host.Web;

/// <summary>What the page's server answers with.</summary>
internal static class WebJson
{
    /// <summary>A JSON document.</summary>
    public static IResult Of<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Text(ContractJson.Write(value), "application/json; charset=utf-8", statusCode: status);

    /// <summary>Why it did not work and what to do, one Chinese line.</summary>
    public static IResult Fault(int status, string error) => Of(new { error }, status);

    /// <summary>What was asked for is not there, or belongs to somebody else.</summary>
    public static IResult NotFound(string error) => Fault(StatusCodes.Status404NotFound, error);
}
