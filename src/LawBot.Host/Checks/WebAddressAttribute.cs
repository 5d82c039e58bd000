using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Checks;

/// <summary>A setting that is the address of a service: whole, and http or https. Empty is well: whether it may be is another's rule.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string { Length: > 0 } address
        || (!address.Any(char.IsWhiteSpace) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http"));
}
